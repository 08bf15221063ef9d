import { PEOPLE } from './case-routes';
import { nothing, problem } from './http';
import type { Routes } from './http-types';
import type { Person } from './scoring';

/** The reader is number 1. */
const ME = 1;

export function ownerRoutes(people: Person[]): Routes {
  const give = (id: string, owner: unknown) => {
    const person = people.find((each) => each.id === Number(id));
    if (!person) return problem(404, '没有这位客户。');
    const name = PEOPLE.find((each) => each.id === owner)?.name ?? null;
    const ownership = owner === null ? 'pool' : owner === ME ? 'mine' : 'others';
    person.facts = { ...person.facts, owner: name, ownership };
    return nothing();
  };
  return {
    'POST /api/v1/customers/{id}/claim': ({ id }) => give(id, ME),
    'PUT /api/v1/customers/{id}/owner': ({ id, body }) => give(id, body.owner),
  };
}

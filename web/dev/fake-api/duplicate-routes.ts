import { json } from './http';
import type { Routes } from './http-types';
import type { Person } from './scoring';

/** Enough to suspect somebody: the phone tells. */
export function duplicateRoutes(people: Person[]): Routes {
  const suspected = (phone: unknown, but: number) =>
    people
      .filter((person) => phone && person.phone === phone && person.id !== but)
      .map(({ id, name, externalId, phone: same, email, city }) => ({
        customer: { id, displayName: name ?? '', externalId, phone: same, email, city },
        score: 90,
        reasons: [`Same phone: ${same}`],
      }));
  return {
    'GET /api/v1/customers/{id}/duplicates': ({ id }) => {
      const one = people.find((person) => person.id === Number(id));
      return json({ items: suspected(one?.phone, Number(id)) });
    },
    'POST /api/v1/duplicates/check': ({ body }) =>
      json({ candidates: suspected(body.phone, 0), crowded: [] }),
  };
}

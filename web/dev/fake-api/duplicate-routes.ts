import type { DuplicateRule } from '../../src/lib/api/types';
import { json, nothing, problem } from './http';
import type { Routes } from './http-types';
import type { Person } from './scoring';

function rule(id: number, kinds: string[], weight: number, pairs: number): DuplicateRule {
  const label = kinds.map((kind) => `same ${kind}`).join(' + ');
  return { id, name: null, kinds, label, weight, pairs, enabled: true, version: 0 };
}

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
  let rules: DuplicateRule[] = [rule(1, ['name', 'phone'], 95, 12), rule(2, ['phone'], 40, 0)];
  return {
    'GET /api/v1/duplicates': () => json({ items: [], next: null }),
    'GET /api/v1/duplicates/state': () => json({ groups: 0, searchedAt: null, crowded: [] }),
    'GET /api/v1/merges': () => json({ items: [] }),
    'GET /api/v1/duplicate-rules': () => json({ items: rules }),
    'POST /api/v1/duplicate-rules': ({ body }) => {
      const { name, kinds, weight } = body as DuplicateRule;
      if (kinds.length === 0) {
        return problem(400, 'Check', [{ field: 'kinds', message: 'Not enough to suspect anybody' }]);
      }
      const added = { ...rule(rules.length + 1, kinds, weight, 3), name: name ?? '' };
      rules = [...rules, added];
      return json(added, 201);
    },
    'PATCH /api/v1/duplicate-rules/{id}': ({ id, body }) => {
      rules = rules.map((each) =>
        each.id === Number(id)
          ? { ...each, ...(body as Partial<DuplicateRule>), version: each.version + 1 }
          : each,
      );
      return json(rules.find((each) => each.id === Number(id)));
    },
    'DELETE /api/v1/duplicate-rules/{id}': ({ id }) => {
      rules = rules.filter((each) => each.id !== Number(id));
      return nothing();
    },
    'GET /api/v1/customers/{id}/duplicates': ({ id }) => {
      const one = people.find((person) => person.id === Number(id));
      return json({ items: suspected(one?.phone, Number(id)) });
    },
    'POST /api/v1/duplicates/check': ({ body }) =>
      json({ candidates: suspected(body.phone, 0), crowded: [] }),
  };
}

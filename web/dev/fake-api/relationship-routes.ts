import type { NewRelationship, Relationship } from '../../src/lib/api/types';
import { json, nothing, problem } from './http';
import type { Routes } from './http-types';
import type { Person } from './scoring';

const MOST = 9;

/** An address has one {id} here: those of relationships are written out. */
function removals(remove: (id: number) => void): Routes {
  const ids = Array.from({ length: MOST }, (_, index) => index + 1);
  return Object.fromEntries(
    ids.map((id) => [
      `DELETE /api/v1/customers/{id}/relationships/${id}`,
      () => {
        remove(id);
        return nothing();
      },
    ]),
  );
}

/** One side only: enough for a page that shows one customer. */
export function relationshipRoutes(people: Person[]): Routes {
  const kept: (Relationship & { of: number })[] = [];
  let latest = 0;
  const of = (id: string) => kept.filter((each) => each.of === Number(id));
  return {
    ...removals((id) => {
      const at = kept.findIndex((each) => each.id === id);
      kept.splice(at, 1);
    }),
    'GET /api/v1/customers/{id}/relationships': ({ id }) => json({ items: of(id) }),
    'POST /api/v1/customers/{id}/relationships': ({ id, body }) => {
      const { other, enter, details } = body as unknown as NewRelationship;
      const known = people.find((person) => person.id === other);
      if (!known && !enter) return problem(400, '请检查标出的内容。');
      const added = {
        id: ++latest,
        of: Number(id),
        kind: details.kind,
        other: {
          id: known?.id ?? 999,
          displayName: known?.name ?? enter?.name ?? '',
          kind: 'person' as const,
          phone: known?.phone ?? enter?.phone ?? null,
          city: null,
        },
        roles: details.roles ?? [],
        since: details.since ?? null,
        until: details.until ?? null,
        note: details.note ?? null,
        version: 0,
      };
      kept.push(added);
      return json(added, 201);
    },
    'GET /api/v1/customers/{id}/network': ({ id }) =>
      json({
        nodes: [
          {
            customer: { id: Number(id), displayName: 'Middle', kind: 'person', phone: null, city: null },
            step: 0,
          },
          ...of(id).map(({ other }) => ({ customer: other, step: 1 })),
        ],
        links: of(id).map(({ other, kind }) => ({ from: Number(id), to: other.id, kind, ended: false })),
        truncated: false,
      }),
  };
}

import type { Case, CaseSearch } from '../../src/lib/api/types';
import { today } from '../../src/lib/format/format';
import { json, nothing, problem } from './http';
import type { Handler, Routes } from './http-types';
import { AS_OF } from './people';
import type { Person } from './scoring';

export type FakeCase = Case & { gone?: boolean };

const LEVELS = ['low', 'normal', 'high', 'urgent'];
export const PEOPLE = [
  { id: 1, name: '李强', enabled: true },
  { id: 2, name: '陈梅', enabled: true },
];

function wanted(
  known: FakeCase,
  { which = 'open', whose, kind, priority, customer, q }: CaseSearch,
): boolean {
  const open = known.state !== 'closed';
  const right =
    which === 'all' || (which === 'closed' ? !open : open && (which !== 'overdue' || known.overdue));
  return (
    right &&
    !known.gone &&
    (whose !== 'mine' || known.owner?.id === 1) &&
    (!kind || known.kind === kind) &&
    (!priority || known.priority === priority) &&
    (!customer || known.customer.id === customer) &&
    (!q || `${known.subject} ${known.customer.displayName}`.toLowerCase().includes(q.toLowerCase()))
  );
}

function compare(one: Case, other: Case, sort: CaseSearch['sort']): number {
  if (sort === '-priority') return LEVELS.indexOf(other.priority) - LEVELS.indexOf(one.priority);
  if (sort === '-opened') return other.id - one.id;
  return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
}

function written(known: FakeCase, body: Record<string, unknown>) {
  const owner = body.owner as number | null | undefined;
  Object.assign(known, {
    ...body,
    customer: known.customer,
    version: known.version,
    owner: owner === undefined ? known.owner : (PEOPLE.find(({ id }) => id === owner) ?? null),
  });
  known.overdue = known.dueOn !== null && known.dueOn < today('Asia/Shanghai');
}

export function caseRoutes(people: Person[], cases: FakeCase[]): Routes {
  const onCase =
    (change: (known: FakeCase, body: Record<string, unknown>) => void): Handler =>
    ({ id, body }) => {
      const known = cases.find((each) => each.id === Number(id));
      if (!known) return problem(404, '没有这个工单。');
      if ('version' in body && body.version !== known.version) return problem(409, '其他人刚刚修改过。');
      change(known, body);
      known.version += 1;
      return json(known);
    };
  return {
    'GET /api/v1/colleagues': () => json({ items: PEOPLE }),
    'POST /api/v1/cases': ({ body }) => {
      const person = people.find(({ id }) => id === body.customer);
      if (!person) return problem(400, '没有这位客户。');
      const opened: FakeCase = {
        id: cases.length + 1,
        customer: { id: person.id, displayName: person.name ?? `${person.id}` },
        kind: 'question',
        subject: '',
        text: '',
        owner: null,
        dueOn: null,
        overdue: false,
        priority: 'normal',
        state: 'open',
        result: null,
        openedAt: `${AS_OF}T09:00:00Z`,
        closedAt: null,
        version: 0,
      };
      written(opened, body);
      cases.push(opened);
      return json(opened, 201);
    },
    'POST /api/v1/cases/search': ({ body }) =>
      json({
        items: cases
          .filter((each) => wanted(each, body))
          .sort((one, other) => compare(one, other, (body as CaseSearch).sort)),
        next: null,
      }),
    'POST /api/v1/cases/count': ({ body }) =>
      json({ count: cases.filter((each) => wanted(each, body)).length }),
    'GET /api/v1/cases/{id}': ({ id }) => {
      const known = cases.find((each) => each.id === Number(id) && !each.gone);
      return known ? json(known) : problem(404, '没有这个工单。');
    },
    'PATCH /api/v1/cases/{id}': onCase(written),
    'POST /api/v1/cases/{id}/start': onCase((known) => (known.state = 'in-progress')),
    'POST /api/v1/cases/{id}/close': onCase((known, { result }) =>
      Object.assign(known, { state: 'closed', result }),
    ),
    'POST /api/v1/cases/{id}/reopen': onCase((known) =>
      Object.assign(known, { state: 'open', result: null }),
    ),
    'POST /api/v1/cases/{id}/restore': onCase((known) => (known.gone = false)),
    'DELETE /api/v1/cases/{id}': ({ id }) => {
      const known = cases.find((each) => each.id === Number(id));
      if (known) Object.assign(known, { gone: true, version: known.version + 1 });
      return nothing();
    },
  };
}

import type { BulkChange, BulkEdit, BulkEditOrder } from '../../src/lib/api/types';
import { found } from './customer-routes';
import { json, problem } from './http';
import type { Routes } from './http-types';
import { AS_OF } from './people';
import { scored, type Person } from './scoring';

const ONE_ALONE = ['name', 'externalId', 'phone', 'email'];

export function bulkRoutes(people: Person[]): Routes {
  const edits: BulkEdit[] = [];
  const chosen = ({ selection }: BulkEditOrder) => {
    const ids =
      selection.ids ?? found(people, { condition: selection.condition, q: selection.q }).map(({ id }) => id);
    return people.filter(({ id }) => ids.includes(id));
  };
  const isSo = (person: Person, { set }: BulkChange) => {
    const customer: Record<string, unknown> = { ...scored(person, AS_OF), ...person.facts };
    return set != null && Object.entries(set).every(([name, value]) => (customer[name] ?? null) === value);
  };
  const example = (person: Person, { set, add }: BulkChange) => {
    const { id, displayName, ...facts } = scored(person, AS_OF);
    const customer: Record<string, unknown> = { ...facts, ...person.facts };
    return {
      id,
      name: displayName,
      differences: Object.entries({ ...set, ...add }).map(([field, after]) => ({
        field,
        before: customer[field] ?? null,
        after,
      })),
    };
  };
  const refused = ({ change }: BulkEditOrder) => {
    const wrong = Object.keys(change.set ?? {}).find((name) => ONE_ALONE.includes(name));
    return wrong === undefined
      ? undefined
      : problem(400, '请检查。', [{ field: wrong, message: '该字段不能批量修改。' }]);
  };
  return {
    'POST /api/v1/customers/bulk-edits/preview': ({ body }) => {
      const order = body as BulkEditOrder;
      const all = chosen(order);
      return (
        refused(order) ??
        json({
          customers: all.length,
          unchanged: order.change.set ? all.filter((each) => isSo(each, order.change)).length : null,
          examples: all
            .filter((each) => !isSo(each, order.change))
            .slice(0, 3)
            .map((each) => example(each, order.change)),
        })
      );
    },
    'POST /api/v1/customers/bulk-edits': ({ body }) => {
      const order = body as BulkEditOrder;
      const all = chosen(order);
      all.forEach((person) => {
        person.facts = { ...person.facts, ...order.change.set };
      });
      const id = edits.length + 1;
      edits.unshift({
        id,
        change: order.change,
        customers: all.length,
        by: '李强',
        createdAt: `${AS_OF}T08:00:00Z`,
        job: 100 + id,
        state: 'done',
        undoJob: null,
        outcomes: { changed: all.length },
      });
      return json({ edit: id, job: 100 + id }, 202);
    },
    'GET /api/v1/customers/bulk-edits': () => json({ items: edits }),
    'POST /api/v1/customers/bulk-edits/{id}/undo': ({ id }) => {
      const edit = edits.find((each) => each.id === Number(id));
      if (!edit) return problem(404, '没有这次批量修改。');
      const { changed = 0 } = edit.outcomes;
      Object.assign(edit, { state: 'undone', outcomes: { restored: changed - 1, kept: 1 } });
      return json({ edit: edit.id, job: 200 + edit.id }, 202);
    },
    'GET /api/v1/customers/bulk-edits/{id}/customers': () =>
      json({ items: [{ id: people[0]?.id ?? 1, name: people[0]?.name ?? null, reason: null }], next: null }),
  };
}

import { useSearchParams } from 'react-router';
import type { Condition, CustomerSelection, View } from '@/lib/api/types';
import { allOf, conditionsIn } from '@/lib/conditions';
import { columnsIn, columnsText, type ShownColumn } from './columns';

export type Layout = View['shows']['layout'];
export type Looks = {
  sort: string;
  conditions: Condition[];
  /** Null where nobody chose any: those shown at first. */
  columns: ShownColumn[] | null;
  group: string | null;
  layout: Layout;
};
export type ListState = Looks & { q: string };

export const DEFAULT_SORT = '-value';
/** In place of a view's number: all customers, whatever is seen first. */
export const ALL = 'all';

const PLAIN: Looks = { sort: DEFAULT_SORT, conditions: [], columns: null, group: null, layout: 'table' };

export function looksOf({ shows }: View): Looks {
  const { columns, condition, sort, group, layout } = shows;
  return {
    sort,
    conditions: condition ? conditionsIn(JSON.stringify(condition)) : [],
    columns: columns.map(({ field, width }) => ({ field, ...(width != null && { width }) })),
    group: group ?? null,
    layout,
  };
}

/** The saved view that an address means; without any word in it, the one that its reader sees first. */
export function viewIn(search: URLSearchParams, views: View[]): View | undefined {
  const id = search.get('view');
  if (id !== null) return views.find((view) => String(view.id) === id);
  return search.size === 0 ? views.find((view) => view.isDefault) : undefined;
}

/** What the list shows is all in its address, so that it can be sent to a colleague and Back works. */
export function useListState(views: View[]) {
  const [search, setSearch] = useSearchParams();
  const view = viewIn(search, views);
  const base = view ? looksOf(view) : PLAIN;
  const where = search.get('where');
  const columns = search.get('columns');
  const chosenGroup = search.get('group');
  const state: ListState = {
    q: search.get('q') ?? '',
    sort: search.get('sort') ?? base.sort,
    conditions: where === null ? base.conditions : conditionsIn(where),
    columns: columns === null ? base.columns : columnsIn(columns),
    group: chosenGroup === null ? base.group : chosenGroup === '' ? null : chosenGroup,
    layout: (search.get('as') as Layout | null) ?? base.layout,
  };
  const change = (part: Partial<ListState>, replace = false) => {
    const address = addressOf({ ...state, ...part }, base);
    const asked = search.get('view');
    if (view) address.set('view', String(view.id));
    else if (asked === ALL) address.set('view', ALL);
    setSearch(address, { replace });
  };
  const changed = ['sort', 'where', 'columns', 'group', 'as'].some((name) => search.has(name));
  return { state, change, view, changed, missing: !view && /^\d+$/.test(search.get('view') ?? '') };
}

/** Only what differs from the view is said. */
function addressOf(next: ListState, base: Looks): URLSearchParams {
  const address = new URLSearchParams();
  const say = (name: string, text: string, before: string) => text !== before && address.set(name, text);
  const whereOf = (conditions: Condition[]) => {
    const condition = allOf(conditions);
    return condition ? JSON.stringify(condition) : '';
  };
  say('q', next.q, '');
  say('where', whereOf(next.conditions), whereOf(base.conditions));
  say('sort', next.sort, base.sort);
  say('columns', columnsText(next.columns), columnsText(base.columns));
  say('group', next.group ?? '', base.group ?? '');
  say('as', next.layout, base.layout);
  return address;
}

/** First click on a column: largest first for figures, A first for text; second click: the other way. */
export function nextSort(sort: string, field: string, isText: boolean): string {
  if (sort === field) return `-${field}`;
  if (sort === `-${field}`) return field;
  return isText ? field : `-${field}`;
}

/** Some of the list's customers by their ids, or all whom it shows. */
export function selectionOf({ q, conditions }: ListState, ids: number[] | null): CustomerSelection {
  const condition = allOf(conditions);
  return ids ? { ids } : { ...(condition && { condition }), ...(q && { q }) };
}

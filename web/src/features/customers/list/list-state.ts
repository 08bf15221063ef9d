import { useSearchParams } from 'react-router';
import type { Condition } from '@/lib/api/types';
import { allOf, conditionsIn } from '@/lib/conditions';

export type ListState = { q: string; sort: string; conditions: Condition[] };

export const DEFAULT_SORT = '-value';

/** What the list shows is all in its address, so that it can be sent to a colleague and Back works. */
export function useListState(): [ListState, (change: Partial<ListState>, replace?: boolean) => void] {
  const [search, setSearch] = useSearchParams();
  const state: ListState = {
    q: search.get('q') ?? '',
    sort: search.get('sort') ?? DEFAULT_SORT,
    conditions: conditionsIn(search.get('where')),
  };
  const change = (part: Partial<ListState>, replace = false) => {
    const next = { ...state, ...part };
    const where = allOf(next.conditions);
    const address = new URLSearchParams();
    if (next.q) address.set('q', next.q);
    if (where) address.set('where', JSON.stringify(where));
    if (next.sort !== DEFAULT_SORT) address.set('sort', next.sort);
    setSearch(address, { replace });
  };
  return [state, change];
}

/** First click on a column: largest first for figures, A first for text; second click: the other way. */
export function nextSort(sort: string, field: string, isText: boolean): string {
  if (sort === field) return `-${field}`;
  if (sort === `-${field}`) return field;
  return isText ? field : `-${field}`;
}

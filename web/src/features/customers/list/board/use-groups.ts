import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { Condition, Field } from '@/lib/api/types';
import { allOf } from '@/lib/conditions';
import type { ListState } from '../list-state';

const PAGE = 20;

/** Null for those of whom the field is not known. */
export type Group = { value: string | null; count: number };

/** Every choice of the field with how many have it; archived and unknown ones only where somebody has them. */
export function useGroups({ conditions, q }: ListState, field: Field): Group[] | undefined {
  const condition = allOf(conditions);
  const body = { field: field.name, ...(condition && { condition }), ...(q && { q }) };
  const counted = useQuery({
    queryKey: ['customers', 'groups', body],
    queryFn: async ({ signal }) =>
      (await answered(api.POST('/api/v1/customers/groups', { body, signal }))).items,
    placeholderData: keepPreviousData,
  }).data;
  if (!counted) return undefined;
  const countOf = (value: string | null) => counted.find((each) => each.value === value)?.count ?? 0;
  const chosen = field.choices
    .map(({ value, archived }) => ({ value, count: countOf(value), archived }))
    .filter(({ count, archived }) => count > 0 || !archived);
  const without = countOf(null);
  return without ? [...chosen, { value: null, count: without }] : chosen;
}

function conditionOf(field: Field, value: string | null): Condition {
  return value === null ? { field: field.name, empty: true } : { field: field.name, is: value };
}

/** The customers of one group, page by page. */
export function useGroup(state: ListState, field: Field, value: string | null) {
  const condition = allOf([...state.conditions, conditionOf(field, value)]);
  const wanted = { ...(condition && { condition }), ...(state.q && { q: state.q }), sort: state.sort };
  const pages = useInfiniteQuery({
    queryKey: ['customers', 'list', wanted],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.POST('/api/v1/customers/search', {
          body: { ...wanted, limit: PAGE, ...(pageParam && { after: pageParam }) },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  return { pages, customers: pages.data?.pages.flatMap(({ items }) => items) ?? [] };
}

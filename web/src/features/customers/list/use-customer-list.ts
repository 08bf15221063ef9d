import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import { allOf } from '@/lib/conditions';
import { useCustomerCount } from '@/lib/use-customer-count';
import type { ListState } from './list-state';

const PAGE = 50;

export type CustomerPages = ReturnType<typeof useCustomerList>;

/** The pages loaded so far stay in the cache: coming back finds the same place. */
export function useCustomerList({ q, sort, conditions }: ListState, enabled: boolean) {
  const condition = allOf(conditions);
  const wanted = { ...(condition && { condition }), ...(q && { q }) };
  const pages = useInfiniteQuery({
    queryKey: ['customers', 'list', wanted, sort],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.POST('/api/v1/customers/search', {
          body: { ...wanted, sort, limit: PAGE, ...(pageParam && { after: pageParam }) },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled,
  });
  const { count, text } = useCustomerCount(wanted, enabled);
  return { pages, customers: pages.data?.pages.flatMap(({ items }) => items) ?? [], count, counted: text };
}

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { FieldCatalogue } from '@/lib/api/types';
import { allOf } from '@/lib/conditions';
import { useLanguage } from '@/lib/i18n/use-language';
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

/** The field catalogue, with labels in the reader's language. */
function useCatalogue<T>(select: (catalogue: FieldCatalogue) => T) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['fields', language],
    queryFn: () => answered(api.GET('/api/v1/fields')),
    select,
  });
}

export const useFields = () => useCatalogue(({ items }) => items);
export const useEvents = () => useCatalogue(({ events }) => events).data ?? [];

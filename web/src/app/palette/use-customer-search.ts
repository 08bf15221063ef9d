import { useDeferredValue } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { Customer } from '@/lib/api/types';
import { useDebounced } from '@/lib/use-debounced';

const SHOWN = 7;

/** By name, pinyin, initials, phone or number: the server knows how. */
export function useCustomerSearch(text: string): { customers: Customer[]; searching: boolean } {
  const q = useDebounced(useDeferredValue(text.trim()), 120);
  const result = useQuery({
    queryKey: ['customers', 'palette', q],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/v1/customers', { params: { query: { q, limit: SHOWN } }, signal })))
        .items,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return {
    customers: q === '' ? [] : (result.data ?? []),
    searching: q !== text.trim() || result.isFetching,
  };
}

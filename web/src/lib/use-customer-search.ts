import { useDeferredValue } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from './api/client';
import type { Customer } from './api/types';
import { useDebounced } from './use-debounced';

const SHOWN = 7;

/** By name, pinyin, initials, phone or number: the server knows how. */
export function useCustomerSearch(text: string): {
  customers: Customer[];
  /** Nobody is called so; these are called nearly so. */
  approximate: boolean;
  searching: boolean;
} {
  const q = useDebounced(useDeferredValue(text.trim()), 120);
  const result = useQuery({
    queryKey: ['customers', 'palette', q],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/customers', { params: { query: { q, limit: SHOWN } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return {
    customers: q === '' ? [] : (result.data?.items ?? []),
    approximate: q !== '' && (result.data?.approximate ?? false),
    searching: q !== text.trim() || result.isFetching,
  };
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answered, api } from '@/lib/api/client';

export function useEquity() {
  return useQuery({
    queryKey: ['equity'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/equity', { signal })),
  });
}

/** Between the days of the address; a quarter ago and now where it names none. */
export function useChange() {
  const [search, setSearch] = useSearchParams();
  const days = {
    ...(search.get('from') && { from: search.get('from') ?? '' }),
    ...(search.get('to') && { to: search.get('to') ?? '' }),
  };
  const query = useQuery({
    queryKey: ['equity', 'change', days],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/equity/change', { params: { query: days }, signal })),
    placeholderData: keepPreviousData,
  });
  const choose = (next: { from?: string; to?: string }) =>
    setSearch(
      (before) => {
        const address = new URLSearchParams(before);
        for (const [name, day] of Object.entries(next)) {
          if (day) address.set(name, day);
          else address.delete(name);
        }
        return address;
      },
      { replace: true, preventScrollReset: true },
    );
  return { ...query, choose };
}

import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';

const PAGE = 30;

export function useCustomer(id: number) {
  return useQuery({
    queryKey: ['customer', id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal })),
  });
}

export function useTimeline(id: number, kind: string) {
  return useInfiniteQuery({
    queryKey: ['customer', id, 'timeline', kind],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/customers/{id}/timeline', {
          params: {
            path: { id },
            query: { limit: PAGE, ...(kind && { kind }), ...(pageParam && { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}

/** After a change everything that shows this customer, or sums over customers, is asked for again. */
export function useRefreshCustomer(id: number) {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['customer', id] }),
      client.invalidateQueries({ queryKey: ['customers'] }),
      client.invalidateQueries({ queryKey: ['base'] }),
    ]);
}

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import { JOBS_KEY } from '@/lib/jobs/jobs';

const KEY = ['bulk-edits'];

export function useBulkEdits() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/v1/customers/bulk-edits', { signal }))).items,
  });
}

export function useUndoBulkEdit(id: number) {
  const toast = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      answered(api.POST('/api/v1/customers/bulk-edits/{id}/undo', { params: { path: { id } } })),
    onError: (error) => toast({ kind: 'failed', text: error.message }),
    onSettled: () =>
      Promise.all([KEY, JOBS_KEY].map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] }))),
  });
}

/** Whom the edit refused, or whom its undo left alone. */
export function useLeftCustomers(id: number, outcome: 'refused' | 'kept', enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...KEY, id, outcome],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/customers/bulk-edits/{id}/customers', {
          params: { path: { id }, query: { outcome, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    enabled,
  });
}

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answered, api } from '@/lib/api/client';
import { JOBS_KEY } from '@/lib/jobs/jobs';

const KEY = 'models';

/** The fit of the address, or the one that counts. */
export function useFit() {
  const [search] = useSearchParams();
  const id = Number(search.get('fit') ?? NaN);
  return useQuery({
    queryKey: [KEY, Number.isNaN(id) ? 'now' : id],
    queryFn: async ({ signal }) =>
      Number.isNaN(id)
        ? (await answered(api.GET('/api/v1/models', { signal }))).fit
        : await answered(api.GET('/api/v1/models/fits/{id}', { params: { path: { id } }, signal })),
  });
}

/** @param until only what was fitted by the end of this day; empty for all */
export function usePastFits(until: string) {
  return useInfiniteQuery({
    queryKey: [KEY, 'fits', until],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/models/fits', {
          params: { query: { limit: 20, ...(until && { until }), ...(pageParam && { after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

/** Fits anew and scores everybody; what the page shows is asked for again when that is done. */
export function useRefit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.POST('/api/v1/refresh')),
    onSuccess: () => client.invalidateQueries({ queryKey: JOBS_KEY }),
  });
}

export function useForgetFits() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [KEY] });
}

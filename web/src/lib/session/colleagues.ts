import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';

const MINUTES = 60_000;

/** Those who work here and may be given something to do. */
export function useColleagues() {
  return useQuery({
    queryKey: ['colleagues'],
    queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/colleagues', { signal }))).items,
    staleTime: 5 * MINUTES,
  });
}

/** Without those who have left. */
export function useAtWork() {
  return (useColleagues().data ?? []).filter(({ enabled }) => enabled);
}

import { useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';

export const VIEWS_KEY = ['views'] as const;

/** One's own views and the shared ones. */
export function useViews() {
  return useQuery({
    queryKey: VIEWS_KEY,
    queryFn: async () => (await answered(api.GET('/api/v1/views'))).items,
    staleTime: 60_000,
  });
}

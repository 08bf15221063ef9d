import { useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';

export function useQuality() {
  return useQuery({
    queryKey: ['customers', 'quality'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/quality', { signal })),
  });
}

import { useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';

export function useBase() {
  return useQuery({
    queryKey: ['base'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/base', { signal })),
  });
}

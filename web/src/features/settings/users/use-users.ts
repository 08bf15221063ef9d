import { useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';

export const USERS_KEY = ['users'];

export function useUsers() {
  return useQuery({
    queryKey: USERS_KEY,
    queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/users', { signal }))).items,
  });
}

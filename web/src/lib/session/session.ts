import { useQuery, useQueryClient } from '@tanstack/react-query';
import { hasStatus } from '../api/api-error';
import { answered, api } from '../api/client';
import type { Me } from '../api/types';
import { SESSION_KEY } from './session-key';

/** Who is signed in: null when nobody is, undefined while that is not known yet. */
export function useSession() {
  return useQuery<Me | null>({
    queryKey: SESSION_KEY,
    queryFn: async () => {
      try {
        return await answered(api.GET('/api/v1/me'));
      } catch (error) {
        if (hasStatus(error, 401)) return null;
        throw error;
      }
    },
    staleTime: 5 * 60_000,
  });
}

/** The user, for pages that are only reached signed in. */
export function useMe(): Me {
  const me = useSession().data;
  if (!me) throw new Error('This part of the page needs a signed-in user');
  return me;
}

/** Whether the role allows it. The server refuses it in any case; the page only spares a button that would fail. */
export function useMay(permission: Me['permissions'][number]): boolean {
  return useSession().data?.permissions.includes(permission) ?? false;
}

export function useFirm(): Me['firm'] | undefined {
  return useSession().data?.firm;
}

export function useSignOut() {
  const client = useQueryClient();
  return async () => {
    await answered(api.POST('/api/v1/sign-out'));
    client.clear();
    client.setQueryData(SESSION_KEY, null);
  };
}

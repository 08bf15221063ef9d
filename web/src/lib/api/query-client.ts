import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, hasStatus, isUnavailable } from './api-error';
import { SESSION_KEY } from '../session/session-key';

const MINUTE = 60_000;

export function createQueryClient(): QueryClient {
  /** A session that ended anywhere sends the reader back to the sign-in page. */
  const signOutOn401 = (error: unknown) => {
    if (hasStatus(error, 401)) client.setQueryData(SESSION_KEY, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: signOutOn401 }),
    mutationCache: new MutationCache({ onError: signOutOn401 }),
    defaultOptions: {
      queries: {
        staleTime: MINUTE / 2,
        gcTime: 15 * MINUTE,
        retry: (failures, error) =>
          isUnavailable(error) ? failures < 3 : !(error instanceof ApiError) && failures < 1,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 8_000),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';

export const TASKS_KEY = ['tasks'] as const;

const HALF_A_MINUTE = 30_000;

/** How much waits for the reader, and which reminders to show; asked for again and again. */
export function useDueTasks() {
  return useQuery({
    queryKey: [...TASKS_KEY, 'due'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/tasks/due', { signal })),
    refetchInterval: HALF_A_MINUTE,
    staleTime: HALF_A_MINUTE / 2,
  });
}

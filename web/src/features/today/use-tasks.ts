import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { TaskSearch } from '@/lib/api/types';
import { TASKS_KEY } from '@/lib/tasks/due-tasks';

export type Whose = 'mine' | 'all';

const PAGE = 100;

export function useTasks(search: TaskSearch) {
  return useInfiniteQuery({
    queryKey: [...TASKS_KEY, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.POST('/api/v1/tasks/search', {
          body: { ...search, limit: PAGE, ...(pageParam && { after: pageParam }) },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}

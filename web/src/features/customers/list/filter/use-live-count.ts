import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { Condition } from '@/lib/api/types';
import { allOf } from '@/lib/conditions';
import { useDebounced } from '@/lib/use-debounced';

const REST = 300;

/** How many customers meet conditions that are still being written. */
export function useLiveCount(conditions: Condition[], q: string): number | undefined {
  const condition = allOf(conditions);
  const text = JSON.stringify({ ...(condition && { condition }), ...(q && { q }) });
  const rested = useDebounced(text, REST);
  const count = useQuery({
    queryKey: ['customers', 'count', JSON.parse(rested) as unknown],
    queryFn: async ({ signal }) => {
      const body = JSON.parse(rested) as { condition?: Condition; q?: string };
      return (await answered(api.POST('/api/v1/customers/count', { body, signal }))).count;
    },
    placeholderData: keepPreviousData,
  });
  return rested === text && !count.isPlaceholderData ? count.data : undefined;
}

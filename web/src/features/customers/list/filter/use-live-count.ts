import type { Condition } from '@/lib/api/types';
import { allOf } from '@/lib/conditions';
import { useCustomerCount } from '@/lib/use-customer-count';
import { useDebounced } from '@/lib/use-debounced';

const REST = 300;

/** How many customers meet conditions that are still being written; nothing until they are counted. */
export function useLiveCount(conditions: Condition[], q: string) {
  const condition = allOf(conditions);
  const text = JSON.stringify({ ...(condition && { condition }), ...(q && { q }) });
  const rested = useDebounced(text, REST);
  const {
    count,
    text: said,
    isPlaceholder,
  } = useCustomerCount(JSON.parse(rested) as { condition?: Condition; q?: string });
  return rested === text && !isPlaceholder && count !== undefined ? { count, text: said } : undefined;
}

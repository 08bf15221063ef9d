import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { Condition } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';

/** Milliseconds: with the way there and back, a third of a second until the reader knows about how many there are. */
const COUNTED_WITHIN = 200;

type Wanted = { condition?: Condition; q?: string };

/** How many customers there are like that: at once at least about how many, and then exactly. */
export function useCustomerCount(wanted: Wanted, enabled = true) {
  const format = useFormat();
  const key = ['customers', 'count', wanted];
  const soon = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/v1/customers/count', {
          body: wanted,
          params: { query: { within: COUNTED_WITHIN } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    enabled,
  });
  const estimated = soon.data?.exact === false && !soon.isPlaceholderData;
  const exact = useQuery({
    queryKey: [...key, 'exact'],
    queryFn: ({ signal }) => answered(api.POST('/api/v1/customers/count', { body: wanted, signal })),
    enabled: enabled && estimated,
  });
  const known = estimated ? (exact.data ?? soon.data) : soon.data;
  return {
    count: known?.count,
    text: known && (known.exact ? format.count(known.count) : format.about(known.count)),
    isPlaceholder: soon.isPlaceholderData,
  };
}

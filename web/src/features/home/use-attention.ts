import { useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { AttentionLists, BaseFigures } from '@/lib/api/types';

export const WHOSE = ['all', 'team', 'mine'] as const;
export type Whose = (typeof WHOSE)[number];

export function whoseIn(text: string | null): Whose {
  return WHOSE.find((each) => each === text) ?? 'all';
}

/** Everybody's lists are among the figures of the base; one's own are asked for. */
export function useAttention(base: BaseFigures, whose: Whose) {
  const asked = useQuery({
    queryKey: ['base', 'attention', whose],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/base/attention', {
          params: { query: { whose: whose === 'all' ? 'mine' : whose } },
          signal,
        }),
      ),
    enabled: whose !== 'all',
  });
  return whose === 'all' ? { data: everybody(base), error: null } : asked;
}

function everybody({ lookAfter, risers, atRisk, valueAtRisk }: BaseFigures): AttentionLists {
  const { customers: inDecline = 0, condition = {} } = valueAtRisk ?? {};
  return { lookAfter, risers, atRisk, inDecline, condition };
}

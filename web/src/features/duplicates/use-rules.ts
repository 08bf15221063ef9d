import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { DuplicateRule } from '@/lib/api/types';

const KEY = ['duplicates', 'rules'] as const;

export type RuleDraft = { name: string; kinds: string[]; weight: number; enabled?: boolean };

export function useRules() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await answered(api.GET('/api/v1/duplicate-rules', { signal }))).items,
  });
}

/** What rests on the rules is asked for anew, and the search that they may have started is seen. */
function useAnew() {
  const client = useQueryClient();
  return () =>
    Promise.all([['duplicates'], ['jobs']].map((queryKey) => client.invalidateQueries({ queryKey })));
}

export function useChangeRule() {
  return useMutation({
    mutationFn: ({ rule, ...body }: { rule: DuplicateRule } & Partial<RuleDraft>) =>
      answered(
        api.PATCH('/api/v1/duplicate-rules/{id}', {
          params: { path: { id: rule.id } },
          body: { version: rule.version, ...body },
        }),
      ),
    onSettled: useAnew(),
  });
}

export function useAddRule() {
  return useMutation({
    mutationFn: (body: RuleDraft) => answered(api.POST('/api/v1/duplicate-rules', { body })),
    onSettled: useAnew(),
  });
}

export function useDeleteRule() {
  return useMutation({
    mutationFn: ({ id, version }: DuplicateRule) =>
      answered(api.DELETE('/api/v1/duplicate-rules/{id}', { params: { path: { id }, query: { version } } })),
    onSettled: useAnew(),
  });
}

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import type { NewMerge } from '@/lib/api/types';

const KEY = ['duplicates'] as const;
const PAGE = 20;

export function useGroups(rule: number | undefined) {
  return useInfiniteQuery({
    queryKey: [...KEY, 'groups', rule],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/duplicates', {
          params: { query: { limit: PAGE, ...(rule && { rule }), ...(pageParam && { after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
}

export function useSearchState() {
  return useQuery({
    queryKey: [...KEY, 'state'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/duplicates/state', { signal })),
  });
}

export function useComparison(customers: number[]) {
  return useQuery({
    queryKey: [...KEY, 'comparison', customers],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/merges/comparison', { params: { query: { customers } }, signal })),
    enabled: customers.length > 1,
    staleTime: 0,
  });
}

export function useMerges() {
  return useQuery({
    queryKey: [...KEY, 'merges'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/merges', { signal })),
  });
}

/** Everything that shows customers is asked for anew. */
function useAnew() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [KEY, ['customers'], ['customer'], ['base']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

export function useStartSearch() {
  return useMutation({ mutationFn: () => answered(api.POST('/api/v1/duplicates/search')) });
}

export function useTellApart() {
  const { t } = useTranslation();
  const toast = useToast();
  const anew = useAnew();
  const takeBack = useMutation({
    mutationFn: (customers: number[]) =>
      answered(api.POST('/api/v1/duplicates/told-apart/undo', { body: { customers } })),
    onSettled: anew,
  });
  return useMutation({
    mutationFn: (customers: number[]) =>
      answered(api.POST('/api/v1/duplicates/told-apart', { body: { customers } })),
    onSuccess: (_, customers) =>
      toast({
        text: t('duplicates.toldApart'),
        action: { label: t('words.undo'), run: () => takeBack.mutate(customers) },
      }),
    onError: (error) => toast({ kind: 'failed', text: error.message }),
    onSettled: anew,
  });
}

export function useUndoMerge() {
  const { t } = useTranslation();
  const toast = useToast();
  const anew = useAnew();
  return useMutation({
    mutationFn: (id: number) => answered(api.POST('/api/v1/merges/{id}/undo', { params: { path: { id } } })),
    onSuccess: ({ kept, moved }) => {
      const left = moved.filter((each) => each.left > 0).map(({ what, left: n }) => `${what} ${n}`);
      const unlike = [...kept, ...left].join(t('duplicates.comma'));
      toast({ text: unlike ? t('duplicates.undoneBut', { what: unlike }) : t('duplicates.undone') });
    },
    onError: (error) => toast({ kind: 'failed', text: error.message }),
    onSettled: anew,
  });
}

export function useMerge() {
  const { t } = useTranslation();
  const toast = useToast();
  const anew = useAnew();
  const undo = useUndoMerge();
  return useMutation({
    mutationFn: (body: NewMerge) => answered(api.POST('/api/v1/merges', { body })),
    onSuccess: (merge) =>
      toast({
        text: t('duplicates.merged', { count: merge.merged.length, name: merge.name }),
        action: { label: t('words.undo'), run: () => undo.mutate(merge.id) },
      }),
    onSettled: anew,
  });
}

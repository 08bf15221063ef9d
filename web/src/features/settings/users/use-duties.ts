import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import type { Duties, User } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { JOBS_KEY } from '@/lib/jobs/jobs';

const KINDS = ['customers', 'tasks', 'cases'] as const;

export function dutiesOf(user: User) {
  return queryOptions({
    queryKey: ['duties', user.id],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/users/{id}/duties', { params: { path: { id: user.id } }, signal })),
  });
}

export function someOf(counts: Duties['counts']): boolean {
  return Object.values(counts).some((n) => n > 0);
}

/** "12 customers, 3 open tasks": those that are there. */
export function useDutiesText(): (counts: Duties['counts']) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (counts) =>
    KINDS.flatMap((kind) => {
      const n = counts[kind] ?? 0;
      return n > 0 ? [t(`settings.duties.${kind}`, { count: n, n: format.count(n) })] : [];
    }).join(t('words.comma'));
}

/** Hands a user's duties over and takes that back; the jobs' tray shows how far it is. */
export function useHandOver(user: User) {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  const params = { path: { id: user.id } };
  const onSettled = () =>
    Promise.all(
      [dutiesOf(user).queryKey, JOBS_KEY].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const handOver = useMutation({
    mutationFn: (to: number | null) =>
      answered(api.POST('/api/v1/users/{id}/hand-over', { params, body: { to } })),
    onSuccess: () => toast({ text: t('settings.duties.started') }),
    onSettled,
  });
  const undo = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/users/{id}/hand-over/undo', { params })),
    onError: (error) => toast({ kind: 'failed', text: error.message }),
    onSettled,
  });
  return { handOver, undo };
}

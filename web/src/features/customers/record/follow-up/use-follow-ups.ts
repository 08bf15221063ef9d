import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { hasStatus } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import { entryKey } from '@/lib/api/entry-key';
import type { Interaction } from '@/lib/api/types';
import { useAtWork } from '@/lib/session/colleagues';
import { TASKS_KEY } from '@/lib/tasks/due-tasks';
import { useAttach } from '../files/use-attach';
import { useRefreshCustomer } from '../use-customer';
import { useUndoable } from '../use-undoable';
import { interactionOf, mentionsOf, type FollowUpDraft } from './follow-up-draft';

type Written = { draft: FollowUpDraft; files: File[] };

function useRefresh(customer: number) {
  const client = useQueryClient();
  const refreshCustomer = useRefreshCustomer(customer);
  return () => Promise.all([refreshCustomer(), client.invalidateQueries({ queryKey: TASKS_KEY })]);
}

/** Deletes with undo. */
export function useDeleteFollowUp(customer: number) {
  const { t } = useTranslation();
  const undoable = useUndoable(useRefresh(customer));
  return (id: number, version: number) => {
    const path = { id };
    return undoable(
      t('tasks.deleted'),
      () => answered(api.DELETE('/api/v1/interactions/{id}', { params: { path, query: { version } } })),
      () => answered(api.POST('/api/v1/interactions/{id}/restore', { params: { path } })),
    );
  };
}

export function useWriteFollowUp(customer: number, onDone: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const refresh = useRefresh(customer);
  const remove = useDeleteFollowUp(customer);
  const attach = useAttach(customer);
  const colleagues = useAtWork();
  const [key] = useState(entryKey);
  return useMutation({
    mutationFn: async ({ draft, files }: Written) => {
      const written = await answered(
        api.POST('/api/v1/customers/{id}/interactions', {
          params: { path: { id: customer }, header: { 'Idempotency-Key': key } },
          body: interactionOf(draft, colleagues),
        }),
      );
      await attach(written.interaction.id, files);
      return written;
    },
    onSuccess: async ({ interaction: { id, version } }) => {
      toast({
        text: t('tasks.written'),
        action: { label: t('words.undo'), run: () => void remove(id, version) },
      });
      onDone();
      await refresh();
    },
  });
}

/** When somebody else was quicker, theirs is fetched, so that both can be seen side by side. */
export function useChangeFollowUp(old: Interaction, onDone: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const refresh = useRefresh(old.customerId);
  const [theirs, setTheirs] = useState<Interaction>();
  const attach = useAttach(old.customerId);
  const colleagues = useAtWork();
  const params = { path: { id: old.id } };
  const mutation = useMutation({
    mutationFn: async ({ draft: { kind, said, at }, files }: Written) => {
      await answered(
        api.PATCH('/api/v1/interactions/{id}', {
          params,
          body: {
            kind,
            said,
            mentions: mentionsOf(said, [...colleagues, ...(theirs ?? old).mentions]),
            ...(at && { happenedAt: at }),
            version: (theirs ?? old).version,
          },
        }),
      );
      await attach(old.id, files);
    },
    onSuccess: async () => {
      toast({ text: t('tasks.changed') });
      onDone();
      await refresh();
    },
    onError: async (error) => {
      if (!hasStatus(error, 409)) return;
      setTheirs(await answered(api.GET('/api/v1/interactions/{id}', { params })));
      mutation.reset();
    },
  });
  return { ...mutation, theirs };
}

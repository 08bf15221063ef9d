import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import { entryKey } from '@/lib/api/entry-key';

/** Notes as a follow-up that a customer was congratulated, with undo. */
export function useGreeting(customer: number) {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  const [key, setKey] = useState(entryKey);
  const refresh = () =>
    Promise.all([['customer'], ['customers']].map((queryKey) => client.invalidateQueries({ queryKey })));
  const failed = (error: Error) => toast({ kind: 'failed', text: error.message });
  const undo = useMutation({
    mutationFn: ({ id, version }: { id: number; version: number }) =>
      answered(api.DELETE('/api/v1/interactions/{id}', { params: { path: { id }, query: { version } } })),
    onSuccess: () => toast({ text: t('words.undone') }),
    onError: failed,
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/customers/{id}/interactions', {
          params: { path: { id: customer }, header: { 'Idempotency-Key': key } },
          body: { kind: 'message', said: t('tasks.greeting') },
        }),
      ),
    onSuccess: ({ interaction }) =>
      toast({
        text: t('tasks.written'),
        action: { label: t('words.undo'), run: () => undo.mutate(interaction) },
      }),
    onError: failed,
    onSettled: () => {
      setKey(entryKey());
      return refresh();
    },
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';

const MENTIONS_KEY = ['mentions'];

export function useMentions() {
  return useQuery({
    queryKey: MENTIONS_KEY,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/mentions', { signal })),
  });
}

/** Marks as seen, with undo. */
export function useSeeMention() {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  const onError = (error: Error) => toast({ kind: 'failed', text: error.message });
  const onSettled = () => client.invalidateQueries({ queryKey: MENTIONS_KEY });
  const address = '/api/v1/mentions/{interaction}/seen';
  const undo = useMutation({
    mutationFn: (interaction: number) => answered(api.DELETE(address, { params: { path: { interaction } } })),
    onSuccess: () => toast({ text: t('words.undone') }),
    onError,
    onSettled,
  });
  return useMutation({
    mutationFn: (interaction: number) => answered(api.POST(address, { params: { path: { interaction } } })),
    onSuccess: (_, interaction) =>
      toast({
        text: t('tasks.mentionSeen'),
        action: { label: t('words.undo'), run: () => undo.mutate(interaction) },
      }),
    onError,
    onSettled,
  });
}

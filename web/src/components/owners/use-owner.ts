import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { ApiError } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';

/** Claims a customer, gives it to a colleague or returns it to the pool (null), with undo. */
export function useOwner(id: number) {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  const params = { path: { id } };
  const failed = (error: Error) => {
    const said = error instanceof ApiError ? error.problem?.errors?.[0]?.message : undefined;
    toast({ kind: 'failed', text: said ?? error.message });
  };
  const refresh = () =>
    Promise.all([['customer', id], ['customers']].map((queryKey) => client.invalidateQueries({ queryKey })));
  const give = useMutation({
    mutationFn: ({ to }: { to: number | null; from: number | null }) =>
      answered(api.PUT('/api/v1/customers/{id}/owner', { params, body: { owner: to } })),
    onSuccess: (_, { to, from }) =>
      toast({
        text: t(to === null ? 'customers.owner.returned' : 'customers.owner.given'),
        action: { label: t('words.undo'), run: () => give.mutate({ to: from, from: to }) },
      }),
    onError: failed,
    onSettled: refresh,
  });
  const claim = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/customers/{id}/claim', { params })),
    onSuccess: () =>
      toast({
        text: t('customers.owner.claimed'),
        action: { label: t('words.undo'), run: () => give.mutate({ to: null, from: null }) },
      }),
    onError: failed,
    onSettled: refresh,
  });
  return { give, claim };
}

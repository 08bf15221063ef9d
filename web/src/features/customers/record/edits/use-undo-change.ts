import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { ApiError } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { FactChange } from '@/lib/api/types';
import { useRefreshCustomer } from '../use-customer';

/** Takes a change back; where somebody changed its facts since, says which and who. */
export function useUndoChange(customer: number, changes: FactChange[]) {
  const { t } = useTranslation();
  const toast = useToast();
  const refresh = useRefreshCustomer(customer);
  const named = ({ field, message }: { field: string; message: string }) => {
    const label = changes.find(({ fact }) => fact === field)?.label ?? field;
    return `${label}: ${message}`;
  };
  return useMutation({
    mutationFn: (change: number) =>
      answered(
        api.POST('/api/v1/customers/{id}/changes/{change}/undo', {
          params: { path: { id: customer, change } },
        }),
      ),
    onSuccess: () => toast({ text: t('customers.edits.undone') }),
    onError: (error) => {
      const lost = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
      const text =
        lost.length > 0 ? [t('customers.edits.lost'), ...lost.map(named)].join(' ') : error.message;
      toast({ kind: 'failed', text });
    },
    onSettled: refresh,
  });
}

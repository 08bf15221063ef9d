import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { hasStatus } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { CustomerPage } from '@/lib/api/types';
import { useRefreshCustomer } from './use-customer';

export type FactName = 'name' | 'phone' | 'email' | 'city' | 'externalId';
type Change = { value: string | null; version: number; before: string | null };

/** Saves one fact. When somebody else was quicker, both values are shown and the reader decides. */
export function useChangeFact(customer: CustomerPage, field: FactName) {
  const { t } = useTranslation();
  const { id } = customer;
  const toast = useToast();
  const client = useQueryClient();
  const refresh = useRefreshCustomer(id);
  const [conflict, setConflict] = useState<{ theirs: string | null; mine: string | null; version: number }>();
  const label = t(`customers.${field}`);

  const mutation = useMutation({
    mutationFn: ({ value, version }: Change) =>
      answered(
        api.PATCH('/api/v1/customers/{id}', { params: { path: { id } }, body: { [field]: value, version } }),
      ),
    onSuccess: async (changed, { before }) => {
      client.setQueryData<CustomerPage>(['customer', id], (page) => page && { ...page, ...changed });
      const undo = () => mutation.mutate({ value: before, version: changed.version, before: changed[field] });
      toast({
        text: t('customers.changed', { field: label }),
        action: { label: t('words.undo'), run: undo },
      });
      await refresh();
    },
    onError: async (error, { value }) => {
      if (!hasStatus(error, 409)) {
        toast({ kind: 'failed', text: error.message });
        return;
      }
      const now = await answered(api.GET('/api/v1/customers/{id}', { params: { path: { id } } }));
      setConflict({ theirs: now[field], mine: value, version: now.version });
    },
  });
  const save = (value: string | null) =>
    mutation.mutate({ value, version: customer.version, before: customer[field] });

  return {
    save,
    pending: mutation.isPending ? mutation.variables.value : undefined,
    conflict,
    keepTheirs: () => {
      setConflict(undefined);
      void refresh();
    },
    useMine: () => {
      if (conflict)
        mutation.mutate({ value: conflict.mine, version: conflict.version, before: conflict.theirs });
      setConflict(undefined);
    },
  };
}

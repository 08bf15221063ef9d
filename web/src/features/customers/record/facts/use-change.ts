import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { ApiError, hasStatus } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { CustomerChange, CustomerPage } from '@/lib/api/types';
import { useRefreshCustomer } from '../use-customer';

/** A declared fact: where it is read from a customer, and how a request says it. */
export type Declared<V> = {
  label: string;
  of: (customer: CustomerPage) => V;
  body: (value: V) => Omit<CustomerChange, 'version'>;
};
type Change<V> = { value: V; version: number; before: V };

/** Saves one fact, with undo. When somebody else was quicker, both values are shown and the reader decides. */
export function useChange<V>(customer: CustomerPage, fact: Declared<V>, onSaved: () => void) {
  const { t } = useTranslation();
  const { id } = customer;
  const toast = useToast();
  const client = useQueryClient();
  const refresh = useRefreshCustomer(id);
  const [conflict, setConflict] = useState<{ theirs: V; mine: V; version: number }>();

  const mutation = useMutation({
    mutationFn: ({ value, version }: Change<V>) =>
      answered(
        api.PATCH('/api/v1/customers/{id}', {
          params: { path: { id } },
          body: { ...fact.body(value), version },
        }),
      ),
    onSuccess: async (changed, { before }) => {
      client.setQueryData<CustomerPage>(['customer', id], (page) => page && { ...page, ...changed });
      const undo = () =>
        mutation.mutate({ value: before, version: changed.version, before: fact.of(changed) });
      onSaved();
      toast({
        text: t('customers.changed', { field: fact.label }),
        action: { label: t('words.undo'), run: undo },
      });
      await refresh();
    },
    onError: async (error, { value }) => {
      if (hasStatus(error, 409)) {
        const now = await answered(api.GET('/api/v1/customers/{id}', { params: { path: { id } } }));
        setConflict({ theirs: fact.of(now), mine: value, version: now.version });
      } else if (!hasStatus(error, 400)) {
        toast({ kind: 'failed', text: error.message });
      }
    },
  });
  const refused =
    mutation.error instanceof ApiError && mutation.error.status === 400 ? mutation.error : undefined;

  return {
    save: (value: V) => mutation.mutate({ value, version: customer.version, before: fact.of(customer) }),
    saving: mutation.isPending,
    pending: mutation.isPending ? mutation.variables.value : undefined,
    reset: mutation.reset,
    /** What the server found wrong with what was sent last. */
    refused,
    conflict,
    keepTheirs: () => {
      setConflict(undefined);
      onSaved();
      void refresh();
    },
    useMine: () => {
      if (conflict)
        mutation.mutate({ value: conflict.mine, version: conflict.version, before: conflict.theirs });
      setConflict(undefined);
    },
  };
}

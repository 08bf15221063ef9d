import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { ApiError, hasStatus } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { CustomerPage, Field } from '@/lib/api/types';
import { valueOf, type FieldContent } from '../../list/columns';
import { useRefreshCustomer } from '../use-customer';

type Change = { value: FieldContent; version: number; before: FieldContent };

/** Saves one of the firm's own fields. When somebody else was quicker, both values are shown and the reader decides. */
export function useChangeCustom(customer: CustomerPage, field: Field, onSaved: () => void) {
  const { t } = useTranslation();
  const { id } = customer;
  const toast = useToast();
  const client = useQueryClient();
  const refresh = useRefreshCustomer(id);
  const [conflict, setConflict] = useState<{ theirs: FieldContent; mine: FieldContent; version: number }>();
  const key = field.name.slice('custom.'.length);

  const mutation = useMutation({
    mutationFn: ({ value, version }: Change) =>
      answered(
        api.PATCH('/api/v1/customers/{id}', {
          params: { path: { id } },
          body: { custom: { [key]: value }, version },
        }),
      ),
    onSuccess: async (changed, { before }) => {
      client.setQueryData<CustomerPage>(['customer', id], (page) => page && { ...page, ...changed });
      const value = valueOf(changed, field.name);
      const undo = () => mutation.mutate({ value: before, version: changed.version, before: value });
      onSaved();
      toast({
        text: t('customers.changed', { field: field.label }),
        action: { label: t('words.undo'), run: undo },
      });
      await refresh();
    },
    onError: async (error, { value }) => {
      if (hasStatus(error, 409)) {
        const now = await answered(api.GET('/api/v1/customers/{id}', { params: { path: { id } } }));
        setConflict({ theirs: valueOf(now, field.name), mine: value, version: now.version });
      } else if (!hasStatus(error, 400)) {
        toast({ kind: 'failed', text: error.message });
      }
    },
  });
  const error = mutation.error instanceof ApiError ? mutation.error : undefined;

  return {
    save: (value: FieldContent) =>
      mutation.mutate({ value, version: customer.version, before: valueOf(customer, field.name) }),
    reset: mutation.reset,
    error:
      error?.status === 400
        ? (error.problem?.errors?.find((each) => each.field === field.name)?.message ?? error.message)
        : undefined,
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

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import type { Customer, CustomerChange, Field } from '@/lib/api/types';
import { valueOf } from '../columns';

type Move = { customer: Customer; to: string | null };
const CUSTOM = 'custom.';

function changeOf(field: Field, value: string | null): Omit<CustomerChange, 'version'> {
  return field.name.startsWith(CUSTOM)
    ? { custom: { [field.name.slice(CUSTOM.length)]: value } }
    : { [field.name]: value };
}

/** Gives a customer another choice, as the record's page does; the toast takes it back. */
export function useMove(field: Field): (move: Move) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  const labelOf = (value: string | null) =>
    field.choices.find((choice) => choice.value === value)?.label ?? t('views.board.without');
  const move = useMutation({
    mutationFn: ({ customer, to, version }: Move & { version: number }) =>
      answered(
        api.PATCH('/api/v1/customers/{id}', {
          params: { path: { id: customer.id } },
          body: { ...changeOf(field, to), version },
        }),
      ),
    onError: (error) => toast({ text: error.message, kind: 'failed' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['customers'] }),
  });
  return ({ customer, to }) => {
    const before = valueOf(customer, field.name);
    if (before === to) return;
    const back = typeof before === 'string' ? before : null;
    const onSuccess = ({ version }: { version: number }) =>
      toast({
        text: t('views.board.moved', { name: customer.displayName, to: labelOf(to) }),
        action: { label: t('words.undo'), run: () => move.mutate({ customer, to: back, version }) },
      });
    move.mutate({ customer, to, version: customer.version }, { onSuccess });
  };
}

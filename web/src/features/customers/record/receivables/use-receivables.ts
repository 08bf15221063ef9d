import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import { entryKey } from '@/lib/api/entry-key';
import type { AmountDue, Payment } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useRefreshCustomer } from '../use-customer';
import { useUndoable } from '../use-undoable';
import type { Method } from './methods';

export type DueDraft = { amount: number; number: string; issuedOn: string; termsDays: number; note: string };
export type PaymentDraft = {
  amount: number;
  paidOn: string;
  method: Method;
  due: number | null;
  note: string;
};

/** Part of the customer, so that whatever changes the customer asks for it again. */
export function useReceivables(id: number) {
  return useQuery({
    queryKey: ['customer', id, 'receivables'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/customers/{id}/receivables', { params: { path: { id } }, signal })),
  });
}

/** Takes entries back, with undo. */
export function useTakeBack(customer: number) {
  const { t } = useTranslation();
  const remove = useUndoable(useRefreshCustomer(customer));
  const undoable = (...ways: [() => Promise<unknown>, () => Promise<unknown>]) =>
    remove(t('receivables.removed'), ...ways);
  return {
    due: ({ id, version }: AmountDue) =>
      undoable(
        () => answered(api.DELETE('/api/v1/dues/{id}', { params: { path: { id }, query: { version } } })),
        () => answered(api.POST('/api/v1/dues/{id}/restore', { params: { path: { id } } })),
      ),
    payment: ({ id, version }: Payment) =>
      undoable(
        () => answered(api.DELETE('/api/v1/payments/{id}', { params: { path: { id }, query: { version } } })),
        () => answered(api.POST('/api/v1/payments/{id}/restore', { params: { path: { id } } })),
      ),
  };
}

export function useAddDue(customer: number, onDone: () => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const refresh = useRefreshCustomer(customer);
  const takeBack = useTakeBack(customer);
  const [key] = useState(entryKey);
  return useMutation({
    mutationFn: ({ number, note, ...draft }: DueDraft) =>
      answered(
        api.POST('/api/v1/customers/{id}/dues', {
          params: { path: { id: customer }, header: { 'Idempotency-Key': key } },
          body: { ...draft, number: number || null, note: note || null },
        }),
      ),
    onSuccess: async (due) => {
      toast({
        text: t('receivables.dueAdded', { amount: format.moneyExact(due.amount) }),
        action: { label: t('words.undo'), run: () => void takeBack.due(due) },
      });
      onDone();
      await refresh();
    },
  });
}

export function useAddPayment(customer: number, onDone: () => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const refresh = useRefreshCustomer(customer);
  const takeBack = useTakeBack(customer);
  const [key] = useState(entryKey);
  return useMutation({
    mutationFn: ({ note, ...draft }: PaymentDraft) =>
      answered(
        api.POST('/api/v1/customers/{id}/payments', {
          params: { path: { id: customer }, header: { 'Idempotency-Key': key } },
          body: { ...draft, note: note || null },
        }),
      ),
    onSuccess: async (payment) => {
      toast({
        text: t('receivables.paymentAdded', { amount: format.moneyExact(payment.amount) }),
        action: { label: t('words.undo'), run: () => void takeBack.payment(payment) },
      });
      onDone();
      await refresh();
    },
  });
}

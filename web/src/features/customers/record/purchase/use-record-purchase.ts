import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import { entryKey } from '@/lib/api/entry-key';
import type { CustomerPage } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useRefreshCustomer } from '../use-customer';
import { purchaseOf, totalOf, type PurchaseDraft } from './purchase-draft';

export function useRecordPurchase(customer: CustomerPage, onDone: () => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const refresh = useRefreshCustomer(customer.id);
  const [key] = useState(entryKey);
  const undo = async (id: number) => {
    try {
      await answered(api.DELETE('/api/v1/purchases/{id}', { params: { path: { id } } }));
      toast({ text: t('customers.purchaseUndone') });
      await refresh();
    } catch (error) {
      toast({ kind: 'failed', text: error instanceof Error ? error.message : t('words.failed') });
    }
  };
  return useMutation({
    mutationFn: (draft: PurchaseDraft) =>
      answered(
        api.POST('/api/v1/purchases', {
          params: { header: { 'Idempotency-Key': key } },
          body: purchaseOf(draft, customer.id),
        }),
      ),
    onSuccess: async ({ id, customer: now }, draft) => {
      const amount = format.moneyExact(totalOf(draft));
      toast({
        text:
          now.value === null
            ? t('customers.recordedPlain', { amount })
            : t('customers.recorded', { amount, value: format.money(now.value) }),
        action: { label: t('words.undo'), run: () => void undo(id) },
      });
      onDone();
      await refresh();
    },
  });
}

import { useState } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import { entryKey } from '@/lib/api/entry-key';
import type { BulkEditOrder } from '@/lib/api/types';
import { JOBS_KEY } from '@/lib/jobs/jobs';
import { useDebounced } from '@/lib/use-debounced';

/** What an order would do; asked for while it is being written. */
export function useBulkPreview(order: BulkEditOrder | null) {
  const asked = useDebounced(order && JSON.stringify(order), 300);
  return useQuery({
    queryKey: ['customers', 'bulk-preview', asked],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/v1/customers/bulk-edits/preview', {
          body: JSON.parse(asked ?? '{}') as BulkEditOrder,
          signal,
        }),
      ),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Gives the order, and says where to follow and to undo it. */
export function useBulkEdit(onStarted: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [key] = useState(entryKey);
  return useMutation({
    mutationFn: (body: BulkEditOrder) =>
      answered(
        api.POST('/api/v1/customers/bulk-edits', { body, params: { header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess: async () => {
      toast({
        text: t('bulk.started'),
        action: { label: t('bulk.follow'), run: () => void navigate('/bulk-edits') },
      });
      onStarted();
      await client.invalidateQueries({ queryKey: JOBS_KEY });
    },
  });
}

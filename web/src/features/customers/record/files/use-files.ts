import { useCallback } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Send } from '@/components/files/use-upload';
import { answered, api } from '@/lib/api/client';
import type { CustomerFile } from '@/lib/api/types';
import { uploadFile } from '@/lib/api/upload-file';
import { useFormat } from '@/lib/format/use-format';
import { shownName } from '@/lib/files/shown-name';
import { useRefreshCustomer } from '../use-customer';
import { useUndoable } from '../use-undoable';

const PAGE = 200;

type Page = { items: CustomerFile[]; next: string | null; largest: number };
type Files = { items: CustomerFile[]; largest: number };

async function allFiles(id: number, signal: AbortSignal): Promise<Files> {
  const items: CustomerFile[] = [];
  let largest = 0;
  let after: string | null = '';
  while (after !== null) {
    const query: { limit: number; after?: string } = { limit: PAGE, ...(after && { after }) };
    const page: Page = await answered(
      api.GET('/api/v1/customers/{id}/files', { params: { path: { id }, query }, signal }),
    );
    items.push(...page.items);
    largest = page.largest;
    after = page.next;
  }
  return { items, largest };
}

/** Part of the customer, so that whatever changes the customer asks for it again. */
export function useFiles(id: number) {
  return useQuery({
    queryKey: ['customer', id, 'files'],
    queryFn: ({ signal }) => allFiles(id, signal),
  });
}

/** Sends a file to the customer, or to one of its follow-ups; what is too large is not sent at all. */
export function useSendFile(customer: number) {
  const { t } = useTranslation();
  const format = useFormat();
  const largest = useFiles(customer).data?.largest ?? Infinity;
  return useCallback(
    (interaction?: number): Send<CustomerFile> =>
      (file, onProgress, signal) => {
        if (file.size > largest) {
          return Promise.reject(new Error(t('files.tooLarge', { most: format.size(largest) })));
        }
        const fields = {
          name: file.name,
          ...(interaction !== undefined && { interaction: String(interaction) }),
        };
        return uploadFile(
          { address: `/api/v1/customers/${customer}/files`, file, fields },
          onProgress,
          signal,
        );
      },
    [customer, t, format, largest],
  );
}

/** Deletes with undo. */
export function useDeleteFile(customer: number) {
  const { t } = useTranslation();
  const undoable = useUndoable(useRefreshCustomer(customer));
  return (id: number, name: string) => {
    const params = { path: { id } };
    return undoable(
      t('files.deleted', { name: shownName(name) }),
      () => answered(api.DELETE('/api/v1/files/{id}', { params })),
      () => answered(api.POST('/api/v1/files/{id}/restore', { params })),
    );
  };
}

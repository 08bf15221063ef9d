import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useToast } from '@/components/toast';
import { ApiError } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { FieldContent } from '../list/columns';
import { typed, type Draft } from './entry-fields';

type Entered = { draft: Draft; custom: Record<string, FieldContent> };

/** Empty, or why the organisation stands without its contact person: it is entered all the same. */
async function enterContact(id: number, draft: Draft): Promise<string | null> {
  const [name, phone] = [draft.contactName.trim(), draft.contactPhone.trim()];
  if (draft.kind !== 'organisation' || name === '') return null;
  const body = {
    details: { kind: 'contact-person' as const },
    enter: { kind: 'person' as const, name, ...(phone && { phone }) },
  };
  const request = api.POST('/api/v1/customers/{id}/relationships', { params: { path: { id } }, body });
  return answered(request).then(
    () => null,
    (failed: unknown) => (failed instanceof Error ? failed.message : String(failed)),
  );
}

/** Leads to the new customer. */
export function useCreateCustomer() {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ draft, custom }: Entered) => {
      const created = await answered(api.POST('/api/v1/customers', { body: { ...typed(draft), custom } }));
      return { id: created.id, failed: await enterContact(created.id, draft) };
    },
    onSuccess: async ({ id, failed }) => {
      if (failed) toast({ kind: 'failed', text: t('entry.contactFailed', { why: failed }) });
      void client.invalidateQueries({ queryKey: ['customers'] });
      void client.invalidateQueries({ queryKey: ['base'] });
      await navigate(`/customers/${id}`, { replace: true });
    },
  });
}

/** What is wrong with a field; a number that is taken is no problem of the form, but of that field too. */
export function problemAt(error: Error | null, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (field === 'externalId' && error.problem?.code === 'customers.externalIdTaken') return error.message;
  return error.problem?.errors?.find((each) => each.field === field)?.message;
}

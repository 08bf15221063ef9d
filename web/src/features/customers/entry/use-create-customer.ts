import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ApiError } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { FieldContent } from '../list/columns';

export type CustomerDraft = Record<'name' | 'phone' | 'email' | 'city' | 'externalId', string>;
type Entered = { draft: CustomerDraft; custom: Record<string, FieldContent> };

/** Leads to the new customer. */
export function useCreateCustomer() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ draft, custom }: Entered) =>
      answered(
        api.POST('/api/v1/customers', {
          body: {
            ...Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== '')),
            custom,
          },
        }),
      ),
    onSuccess: async (created) => {
      void client.invalidateQueries({ queryKey: ['customers'] });
      void client.invalidateQueries({ queryKey: ['base'] });
      await navigate(`/customers/${created.id}`, { replace: true });
    },
  });
}

/** What is wrong with a field; a number that is taken is no problem of the form, but of that field too. */
export function problemAt(error: Error | null, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (field === 'externalId' && error.problem?.code === 'customers.externalIdTaken') return error.message;
  return error.problem?.errors?.find((each) => each.field === field)?.message;
}

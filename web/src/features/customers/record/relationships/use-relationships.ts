import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import { entryKey } from '@/lib/api/entry-key';
import type { NewRelationship, Relationship, RelationshipDetails } from '@/lib/api/types';

/** Part of the customer, so that whatever changes the customer asks for it again. */
export function useRelationships(id: number) {
  return useQuery({
    queryKey: ['customer', id, 'relationships'],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/v1/customers/{id}/relationships', { params: { path: { id } }, signal })))
        .items,
  });
}

/** A relationship shows on both customers' pages. */
function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['customer'] }),
      client.invalidateQueries({ queryKey: ['customers'] }),
    ]);
}

export function useRemoveRelationship(customer: number) {
  const { t } = useTranslation();
  const toast = useToast();
  const refresh = useRefresh();
  const again = useMutation({
    mutationFn: ({ other, kind, roles, since, until, note }: Relationship) =>
      answered(
        api.POST('/api/v1/customers/{id}/relationships', {
          params: { path: { id: customer } },
          body: { other: other.id, details: { kind, roles, since, until, note } },
        }),
      ),
    onSuccess: () => toast({ text: t('words.undone') }),
    onError: (error) => toast({ kind: 'failed', text: error.message }),
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: ({ id, version }: Relationship) =>
      answered(
        api.DELETE('/api/v1/customers/{id}/relationships/{relationship}', {
          params: { path: { id: customer, relationship: id }, query: { version } },
        }),
      ),
    onSuccess: (_, removed) =>
      toast({
        text: t('relationships.removed', { name: removed.other.displayName }),
        action: { label: t('words.undo'), run: () => again.mutate(removed) },
      }),
    onError: (error) => toast({ kind: 'failed', text: error.message }),
    onSettled: refresh,
  });
}

export function useAddRelationship(customer: number, onDone: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const refresh = useRefresh();
  const remove = useRemoveRelationship(customer);
  const [key] = useState(entryKey);
  return useMutation({
    mutationFn: (body: NewRelationship) =>
      answered(
        api.POST('/api/v1/customers/{id}/relationships', {
          params: { path: { id: customer }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onSuccess: async (added) => {
      toast({
        text: t('relationships.added', { name: added.other.displayName }),
        action: { label: t('words.undo'), run: () => remove.mutate(added) },
      });
      onDone();
      await refresh();
    },
  });
}

export function useChangeRelationship(customer: number, onDone: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, details }: { id: number; details: RelationshipDetails }) =>
      answered(
        api.PUT('/api/v1/customers/{id}/relationships/{relationship}', {
          params: { path: { id: customer, relationship: id } },
          body: details,
        }),
      ),
    onSuccess: () => {
      toast({ text: t('relationships.saved') });
      onDone();
    },
    onSettled: refresh,
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { CustomField } from '@/lib/api/types';

const KEY = ['custom-fields'];

export function useCustomFields() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await answered(api.GET('/api/v1/custom-fields'))).items,
  });
}

/** What shows customers' fields asks for them again. */
function useRefreshFields() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [KEY, ['fields'], ['customers'], ['customer']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

type Words = { zh: string; en: string };
export type FieldDraft = {
  type: string;
  label: Words;
  choices: { value?: string; label: Words; archived?: boolean }[];
};

/** A new field, or the changed one where there is one already. */
export function useSaveField(field: CustomField | undefined, onSaved: () => void) {
  const refresh = useRefreshFields();
  return useMutation({
    mutationFn: ({ type, label, choices }: FieldDraft) =>
      field
        ? answered(
            api.PATCH('/api/v1/custom-fields/{id}', {
              params: { path: { id: field.id } },
              body: { label, choices, version: field.version },
            }),
          )
        : answered(api.POST('/api/v1/custom-fields', { body: { type, label, choices } })),
    onSuccess: async () => {
      onSaved();
      await refresh();
    },
  });
}

export function useArchiveField() {
  const refresh = useRefreshFields();
  return useMutation({
    mutationFn: ({ id, version, archived }: { id: number; version: number; archived: boolean }) =>
      answered(
        api.PATCH('/api/v1/custom-fields/{id}', { params: { path: { id } }, body: { archived, version } }),
      ),
    onSettled: refresh,
  });
}

export function useArrangeFields() {
  const refresh = useRefreshFields();
  return useMutation({
    mutationFn: (ids: number[]) => answered(api.PUT('/api/v1/custom-fields/order', { body: { ids } })),
    onSettled: refresh,
  });
}

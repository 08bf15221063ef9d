import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import type { TablePreview } from '@/lib/api/types';

type Column = TablePreview['columns'][number];
const TYPES: Partial<Record<Column['guess'], string>> = { number: 'number', date: 'date', yesNo: 'yesNo' };

/** Makes a field of the firm's own of a column, of the type that its cells look like. */
export function useNewField(onMade: (name: string, index: number) => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ title, guess }: Column) =>
      answered(
        api.POST('/api/v1/custom-fields', {
          body: { type: TYPES[guess] ?? 'text', label: { zh: title, en: title }, choices: [] },
        }),
      ),
    onSuccess: async ({ key }, { index }) => {
      await client.invalidateQueries({ queryKey: ['fields'] });
      onMade(`custom.${key}`, index);
    },
    onError: (error) => toast({ kind: 'failed', text: error.message }),
  });
}

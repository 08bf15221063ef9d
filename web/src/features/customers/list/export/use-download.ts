import { useMutation } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { ExportOrder } from '@/lib/api/types';

/** Fetches a file whose order does not fit into an address, and hands it to the browser. */
export function useDownload(onDone: () => void) {
  return useMutation({
    mutationFn: async (body: ExportOrder) => {
      const asked = api.POST('/api/v1/customers/export', { body, parseAs: 'blob' });
      const file: Blob = await answered(asked);
      const { response } = await asked;
      save(file, nameIn(response.headers.get('Content-Disposition')) ?? `customers.${body.format}`);
    },
    onSuccess: onDone,
  });
}

function nameIn(disposition: string | null): string | null {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return name ? decodeURIComponent(name) : null;
}

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answered, api } from '@/lib/api/client';
import { JOBS_KEY } from '@/lib/jobs/jobs';

type Order = { upload: number; kind: string; options: string };

/** Starts the import of an uploaded file and leads to its page. */
export function useStartImport(address: (id: number) => string = (id) => `/import/${id}`) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (order: Order) =>
      answered(
        api.POST('/api/v1/imports', {
          body: { ...order, kind: order.kind as 'purchases' },
          bodySerializer: (body) => {
            const form = new FormData();
            for (const [name, value] of Object.entries(body ?? {})) form.append(name, String(value));
            return form;
          },
        }),
      ),
    onSuccess: async (started) => {
      await client.invalidateQueries({ queryKey: JOBS_KEY });
      await client.invalidateQueries({ queryKey: ['imports'] });
      await navigate(address(started.import));
    },
  });
}

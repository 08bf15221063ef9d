import { useState } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answered, api } from '@/lib/api/client';
import type { Upload } from '@/lib/api/types';
import { useLanguage } from '@/lib/i18n/use-language';
import { JOBS_KEY } from '@/lib/jobs/jobs';

export type Corrections = { columns?: string[]; header?: boolean; dateFormat?: string };

/** What the file is taken to be, with the reader's corrections, and the start of its import. */
export function usePreview(upload: Upload) {
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [corrections, setCorrections] = useState<Corrections>({});
  const options = JSON.stringify(corrections);
  const path = { id: upload.id };
  const query = useQuery({
    queryKey: ['upload', upload.id, options, language],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/uploads/{id}/preview', { params: { path, query: { options } }, signal })),
    placeholderData: keepPreviousData,
    ...(options === '{}' && { initialData: upload.preview }),
    staleTime: Infinity,
  });
  const start = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/imports', {
          body: { upload: `${upload.id}`, kind: 'purchases', options },
          bodySerializer: (body) => {
            const form = new FormData();
            for (const [name, value] of Object.entries(body)) form.append(name, value);
            return form;
          },
        }),
      ),
    onSuccess: async (started) => {
      await client.invalidateQueries({ queryKey: JOBS_KEY });
      await client.invalidateQueries({ queryKey: ['imports'] });
      await navigate(`/import/${started.import}`);
    },
  });
  const correct = (part: Corrections) => setCorrections((before) => ({ ...before, ...part }));
  return {
    preview: query.data ?? upload.preview,
    busy: query.isFetching,
    error: query.error,
    correct,
    start,
  };
}

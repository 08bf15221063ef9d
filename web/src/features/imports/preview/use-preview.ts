import { useState } from 'react';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { answered, api } from '@/lib/api/client';
import { useLanguage } from '@/lib/i18n/use-language';
import { JOBS_KEY } from '@/lib/jobs/jobs';
import { useCorrections } from './corrections';

export const uploadKey = (id: number, options: string, language: string) => ['upload', id, options, language];

/** What the file is taken to be, with the reader's corrections, and the start of its import. */
export function usePreview(id: number) {
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { options, correct, forget } = useCorrections();
  const query = useQuery({
    queryKey: uploadKey(id, options, language),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/uploads/{id}', { params: { path: { id }, query: { options } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  // A correction that cannot be is said beside what was there before.
  const [seen, setSeen] = useState(query.data);
  if (query.data && query.data !== seen) setSeen(query.data);
  const start = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/imports', {
          body: { upload: id, kind: 'purchases', options },
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
      await navigate(`/import/${started.import}`);
    },
  });
  return { upload: query.data ?? seen, busy: query.isFetching, error: query.error, correct, forget, start };
}

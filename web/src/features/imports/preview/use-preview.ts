import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import { useLanguage } from '@/lib/i18n/use-language';
import { useOrder } from '../use-order';
import { NO_CORRECTIONS, useCorrections } from './corrections';
import { rememberPlan, usualPlan } from './usual-plans';

/** What the file is taken to be, with the reader's corrections, and the start of its import. */
export function usePreview(id: number, kind: string) {
  const language = useLanguage();
  const { options, correct, forget } = useCorrections();
  const query = useQuery({
    queryKey: ['upload', id, kind, options, language],
    queryFn: async ({ signal }) => {
      const params = { path: { id }, query: { kind, options } };
      const upload = await answered(api.GET('/api/v1/uploads/{id}', { params, signal }));
      const usual = options === NO_CORRECTIONS ? usualPlan(kind, upload) : undefined;
      if (!usual) return upload;
      const again = { path: { id }, query: { kind, options: JSON.stringify(usual) } };
      const { data } = await api.GET('/api/v1/uploads/{id}', { params: again, signal });
      if (data) correct(usual);
      return data ?? upload;
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  // A correction that cannot be is said beside what was there before.
  const [seen, setSeen] = useState(query.data);
  if (query.data && query.data !== seen) setSeen(query.data);
  const { order, start: send } = useOrder(id, kind, options);
  const start = (dryRun: boolean) => {
    if (query.data) rememberPlan(kind, query.data, options);
    send(dryRun);
  };
  return {
    upload: query.data ?? seen,
    busy: query.isFetching,
    error: query.error,
    correct,
    forget,
    start,
    order,
  };
}

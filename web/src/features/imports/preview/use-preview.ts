import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import { useLanguage } from '@/lib/i18n/use-language';
import { useOrder } from '../use-order';
import { useCorrections } from './corrections';

export const uploadKey = (id: number, options: string, language: string) => ['upload', id, options, language];

/** What the file is taken to be, with the reader's corrections, and the start of its import. */
export function usePreview(id: number) {
  const language = useLanguage();
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
  const { order, start } = useOrder(id, 'purchases', options);
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

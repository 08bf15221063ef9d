import { useQuery } from '@tanstack/react-query';
import { answered, api } from './api/client';
import type { FieldCatalogue } from './api/types';
import { useLanguage } from './i18n/use-language';

/** The field catalogue, with labels in the reader's language. */
function useCatalogue<T>(select: (catalogue: FieldCatalogue) => T) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['fields', language],
    queryFn: () => answered(api.GET('/api/v1/fields')),
    select,
  });
}

export const useFields = () => useCatalogue(({ items }) => items);
export const useEvents = () => useCatalogue(({ events }) => events).data ?? [];

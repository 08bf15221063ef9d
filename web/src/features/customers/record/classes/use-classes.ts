import { useQuery } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';

/** Part of the customer, so that whatever changes the customer asks for it again. */
export function useClasses(id: number) {
  return useQuery({
    queryKey: ['customer', id, 'classes'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/customers/{id}/classes', { params: { path: { id } }, signal })),
  });
}

/** What the customer was; asked for only when somebody looks. */
export function useClassHistory(id: number) {
  return useQuery({
    queryKey: ['customer', id, 'class-history'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/customers/{id}/classes/history', { params: { path: { id } }, signal })),
  });
}

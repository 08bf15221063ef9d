import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { CASES_KEY } from '@/components/cases/use-case-actions';
import { answered, api } from '@/lib/api/client';
import type { CaseSearch } from '@/lib/api/types';

const PAGE = 50;
export const WHICH = ['open', 'overdue', 'closed', 'all'] as const;
export const SORTS = { due: 'due', priority: '-priority', opened: '-opened' } as const;

/** What the list shows is all in its address; my open ones where it says nothing. */
export function useCaseState() {
  const [search, setSearch] = useSearchParams();
  const choose = (change: Record<string, string | null>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return [search, choose] as const;
}

export function searchOf(address: URLSearchParams): CaseSearch {
  const optional = (name: string) => address.get(name) ?? '';
  const [kind, priority, q] = [optional('kind'), optional('priority'), optional('q')];
  return {
    whose: address.get('whose') === 'all' ? 'all' : 'mine',
    which: WHICH.find((each) => each === address.get('which')) ?? 'open',
    sort: Object.values(SORTS).find((each) => each === address.get('sort')) ?? 'due',
    ...(kind && { kind: kind as NonNullable<CaseSearch['kind']> }),
    ...(priority && { priority: priority as NonNullable<CaseSearch['priority']> }),
    ...(q && { q }),
  };
}

export function useCases(search: CaseSearch) {
  const pages = useInfiniteQuery({
    queryKey: [...CASES_KEY, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.POST('/api/v1/cases/search', {
          body: { ...search, limit: PAGE, ...(pageParam && { after: pageParam }) },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const count = useQuery({
    queryKey: [...CASES_KEY, 'count', search],
    queryFn: async ({ signal }) =>
      (await answered(api.POST('/api/v1/cases/count', { body: search, signal }))).count,
    placeholderData: keepPreviousData,
  });
  return { pages, cases: pages.data?.pages.flatMap(({ items }) => items) ?? [], count: count.data };
}

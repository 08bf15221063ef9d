import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import type { View, ViewShows } from '@/lib/api/types';
import { allOf } from '@/lib/conditions';
import type { ShownColumn } from '../columns';
import type { ListState } from '../list-state';
import { VIEWS_KEY } from '../use-views';

/** What the list shows now, as a view keeps it. */
export function showsOf(state: ListState, columns: ShownColumn[]): ViewShows {
  return {
    columns: columns.map(({ field, width }) => ({ field, width: width ?? null })),
    condition: allOf(state.conditions),
    sort: state.sort,
    group: state.group,
    layout: state.layout,
  };
}

type New = { name: string; shared: boolean; shows: ViewShows };
type Change = { view: View; name?: string; shared?: boolean; shows?: ViewShows };

/** Everything one can do to views; each is told in a toast, deleting with its undo. */
export function useViewActions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  const onError = (error: Error) => toast({ text: error.message, kind: 'failed' });
  const onSettled = () => client.invalidateQueries({ queryKey: VIEWS_KEY });
  /** At once, so that its address means something. */
  const know = (view: View) =>
    client.setQueryData<View[]>(VIEWS_KEY, (known = []) => [
      ...known.filter(({ id }) => id !== view.id),
      view,
    ]);
  const create = useMutation({
    mutationFn: (body: New) => answered(api.POST('/api/v1/views', { body })),
    onSuccess: know,
    onError,
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ view, ...body }: Change) =>
      answered(
        api.PATCH('/api/v1/views/{id}', {
          params: { path: { id: view.id } },
          body: { ...body, version: view.version },
        }),
      ),
    onSuccess: (view) => {
      know(view);
      toast({ text: t('words.saved') });
    },
    onError,
    onSettled,
  });
  const restore = useMutation({
    mutationFn: (id: number) =>
      answered(api.POST('/api/v1/views/{id}/restore', { params: { path: { id } } })),
    onSuccess: () => toast({ text: t('words.undone') }),
    onError,
    onSettled,
  });
  const remove = useMutation({
    mutationFn: async (view: View) => {
      const { id, version } = view;
      await answered(api.DELETE('/api/v1/views/{id}', { params: { path: { id }, query: { version } } }));
      return view;
    },
    onSuccess: ({ id, name }) =>
      toast({
        text: t('views.saved.deleted', { name }),
        action: { label: t('words.undo'), run: () => restore.mutate(id) },
      }),
    onError,
    onSettled,
  });
  const makeDefault = useMutation({
    mutationFn: (view: number | null) => answered(api.PUT('/api/v1/views/default', { body: { view } })),
    onSuccess: () => toast({ text: t('words.saved') }),
    onError,
    onSettled,
  });
  return { create, change, remove, makeDefault };
}

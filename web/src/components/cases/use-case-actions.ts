import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import type { Case } from '@/lib/api/types';
import { useToast, type Toast } from '../toast';

export const CASES_KEY = ['cases'] as const;

const at = ({ id }: Case) => ({ path: { id } });

export function useRefreshCases() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [CASES_KEY, ['customer'], ['customers']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

/** What one does with a case besides writing it; what can be undone offers it. */
export function useCaseActions() {
  const { t } = useTranslation();
  const toast = useToast();
  const refresh = useRefreshCases();
  const run = async (work: () => Promise<Toast>): Promise<boolean> => {
    let done = true;
    try {
      toast(await work());
    } catch (error) {
      done = false;
      toast({ kind: 'failed', text: error instanceof Error ? error.message : t('words.failed') });
    }
    await refresh();
    return done;
  };
  const undoing = (work: () => Promise<unknown>) => ({
    label: t('words.undo'),
    run: () =>
      void run(async () => {
        await work();
        return { text: t('words.undone') };
      }),
  });
  const body = ({ version }: Case) => ({ version });
  const reopen = (known: Case) =>
    answered(api.POST('/api/v1/cases/{id}/reopen', { params: at(known), body: body(known) }));
  const close = (known: Case, result: string) =>
    answered(
      api.POST('/api/v1/cases/{id}/close', { params: at(known), body: { result, version: known.version } }),
    );

  return {
    start: (known: Case) =>
      run(async () => {
        await answered(api.POST('/api/v1/cases/{id}/start', { params: at(known), body: body(known) }));
        return { text: t('cases.started') };
      }),
    close: (known: Case, result: string) =>
      run(async () => {
        const now = await close(known, result);
        return { text: t('cases.finished'), action: undoing(() => reopen(now)) };
      }),
    reopen: (known: Case) =>
      run(async () => {
        const now = await reopen(known);
        const { result } = known;
        return {
          text: t('cases.reopened'),
          ...(result !== null && { action: undoing(() => close(now, result)) }),
        };
      }),
    remove: (known: Case) =>
      run(async () => {
        const query = { version: known.version };
        await answered(api.DELETE('/api/v1/cases/{id}', { params: { ...at(known), query } }));
        return {
          text: t('cases.deleted', { subject: known.subject }),
          action: undoing(() => answered(api.POST('/api/v1/cases/{id}/restore', { params: at(known) }))),
        };
      }),
  };
}

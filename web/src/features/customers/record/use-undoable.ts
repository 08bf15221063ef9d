import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';

type Work = () => Promise<unknown>;

/** Removes something and offers to bring it back; what is shown is read anew, whatever came of it. */
export function useUndoable(refresh: Work) {
  const { t } = useTranslation();
  const toast = useToast();
  const attempt = async (work: Work, done: () => void) => {
    try {
      await work();
      done();
    } catch (error) {
      toast({ kind: 'failed', text: error instanceof Error ? error.message : t('words.failed') });
    }
    await refresh();
  };
  return (text: string, remove: Work, restore: Work) => {
    const run = () => void attempt(restore, () => toast({ text: t('words.undone') }));
    return attempt(remove, () => toast({ text, action: { label: t('words.undo'), run } }));
  };
}

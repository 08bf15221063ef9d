import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { shownName } from '@/lib/files/shown-name';
import { useSendFile } from './use-files';

/** Sends files along with a follow-up that is written already: one that fails is named, the words stay. */
export function useAttach(customer: number) {
  const { t } = useTranslation();
  const toast = useToast();
  const send = useSendFile(customer);
  return async (interaction: number, files: File[]) => {
    for (const file of files) {
      try {
        await send(interaction)(file, () => undefined, new AbortController().signal);
      } catch (error) {
        const why = error instanceof Error ? error.message : t('words.failed');
        toast({ kind: 'failed', text: t('files.notAttached', { name: shownName(file.name), why }) });
      }
    }
  };
}

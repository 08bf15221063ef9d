import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';
import type { Me } from '@/lib/api/types';
import { changeLanguage } from '@/lib/i18n/i18n';
import type { Language } from '@/lib/i18n/languages';
import { SESSION_KEY } from '@/lib/session/session-key';

/** Changes the page at once, remembers it here and with the user, and asks again for texts of the server. */
export function useChooseLanguage(): (language: Language) => void {
  const client = useQueryClient();
  return (language) => {
    void (async () => {
      await changeLanguage(language);
      client.setQueryData<Me | null>(SESSION_KEY, (me) => me && { ...me, language });
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
      await answered(api.PATCH('/api/v1/me', { body: { language } }));
    })();
  };
}

import { useEffect } from 'react';
import { changeLanguage } from '@/lib/i18n/i18n';
import { languageOf } from '@/lib/i18n/languages';
import { readPreference } from '@/lib/preferences';
import { useMe } from '@/lib/session/session';

/** A browser where nobody has chosen a language yet takes the one that the user chose elsewhere. */
export function useUsersLanguage(): void {
  const { language } = useMe();
  useEffect(() => {
    if (language && !readPreference('language')) void changeLanguage(languageOf(language), false);
  }, [language]);
}

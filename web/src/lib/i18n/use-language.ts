import { useTranslation } from 'react-i18next';
import { languageOf, type Language } from './languages';

export function useLanguage(): Language {
  return languageOf(useTranslation().i18n.language);
}

import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readPreference, writePreference } from '../preferences';
import { languageOf, type Language } from './languages';

const dictionaries = {
  'zh-CN': () => import('./zh-cn'),
  en: () => import('./en'),
};

/** The reader's own choice first, then the browser's first language that we have. */
function firstLanguage(): Language {
  const chosen = readPreference('language');
  if (chosen) return languageOf(chosen);
  const known = navigator.languages.find((tag) => /^(zh|en)/i.test(tag));
  return languageOf(known ?? 'zh-CN');
}

async function load(language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, 'translation')) return;
  const { dictionary } = await dictionaries[language]();
  i18n.addResourceBundle(language, 'translation', dictionary);
}

export async function startI18n(language: Language = firstLanguage()): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['zh-CN', 'en'],
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  });
  await changeLanguage(language, false);
}

export async function changeLanguage(language: Language, remember = true): Promise<void> {
  await load(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  if (remember) writePreference('language', language);
}

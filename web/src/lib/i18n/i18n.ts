import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readPreference, writePreference } from '../preferences';
import { languageOf, type Language } from './languages';

const dictionaries = {
  'zh-CN': () => import('./zh-cn'),
  en: () => import('./en'),
};

/** Texts that come with the pages that say them, so that the first view stays small. */
const parts = {
  about: {
    'zh-CN': () => import('./zh-cn/about.json'),
    en: () => import('./en/about.json'),
  },
  bulk: {
    'zh-CN': () => import('./zh-cn/bulk.json'),
    en: () => import('./en/bulk.json'),
  },
  calendar: {
    'zh-CN': () => import('./zh-cn/calendar.json'),
    en: () => import('./en/calendar.json'),
  },
  cases: {
    'zh-CN': () => import('./zh-cn/cases.json'),
    en: () => import('./en/cases.json'),
  },
  classes: {
    'zh-CN': () => import('./zh-cn/classes.json'),
    en: () => import('./en/classes.json'),
  },
  duplicates: {
    'zh-CN': () => import('./zh-cn/duplicates.json'),
    en: () => import('./en/duplicates.json'),
  },
  entry: {
    'zh-CN': () => import('./zh-cn/entry.json'),
    en: () => import('./en/entry.json'),
  },
  files: {
    'zh-CN': () => import('./zh-cn/files.json'),
    en: () => import('./en/files.json'),
  },
  imports: {
    'zh-CN': () => import('./zh-cn/imports.json'),
    en: () => import('./en/imports.json'),
  },
  models: {
    'zh-CN': () => import('./zh-cn/models.json'),
    en: () => import('./en/models.json'),
  },
  quality: {
    'zh-CN': () => import('./zh-cn/quality.json'),
    en: () => import('./en/quality.json'),
  },
  receivables: {
    'zh-CN': () => import('./zh-cn/receivables.json'),
    en: () => import('./en/receivables.json'),
  },
  record: {
    'zh-CN': () => import('./zh-cn/record.json'),
    en: () => import('./en/record.json'),
  },
  relationships: {
    'zh-CN': () => import('./zh-cn/relationships.json'),
    en: () => import('./en/relationships.json'),
  },
  settings: {
    'zh-CN': () => import('./zh-cn/settings.json'),
    en: () => import('./en/settings.json'),
  },
  tasks: {
    'zh-CN': () => import('./zh-cn/tasks.json'),
    en: () => import('./en/tasks.json'),
  },
  value: {
    'zh-CN': () => import('./zh-cn/value.json'),
    en: () => import('./en/value.json'),
  },
  views: {
    'zh-CN': () => import('./zh-cn/views.json'),
    en: () => import('./en/views.json'),
  },
};
type Part = keyof typeof parts;
const wanted = new Set<Part>();

async function loadPart(language: Language, part: Part): Promise<void> {
  if (i18n.getResource(language, 'translation', part)) return;
  const { default: texts } = await parts[part][language]();
  i18n.addResourceBundle(language, 'translation', { [part]: texts }, true);
}

/** To be awaited before a page is shown that says texts of this part. */
export async function loadTexts(part: Part): Promise<void> {
  wanted.add(part);
  await loadPart(languageOf(i18n.language), part);
}

/** The reader's own choice first, then the browser's first language that we have. */
function firstLanguage(): Language {
  const chosen = readPreference('language');
  if (chosen) return languageOf(chosen);
  const known = navigator.languages.find((tag) => /^(zh|en)/i.test(tag));
  return languageOf(known ?? 'zh-CN');
}

async function load(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation')) {
    const { dictionary } = await dictionaries[language]();
    i18n.addResourceBundle(language, 'translation', dictionary);
  }
  await Promise.all([...wanted].map((part) => loadPart(language, part)));
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

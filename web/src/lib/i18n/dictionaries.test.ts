import { expect, it } from 'vitest';
import { dictionary as englishFirst } from './en';
import englishAbout from './en/about.json';
import englishCalendar from './en/calendar.json';
import englishCases from './en/cases.json';
import englishDuplicates from './en/duplicates.json';
import englishEntry from './en/entry.json';
import englishFiles from './en/files.json';
import englishImports from './en/imports.json';
import englishModels from './en/models.json';
import englishReceivables from './en/receivables.json';
import englishRelationships from './en/relationships.json';
import englishSettings from './en/settings.json';
import englishTasks from './en/tasks.json';
import englishValue from './en/value.json';
import englishViews from './en/views.json';
import { dictionary as chineseFirst } from './zh-cn';
import chineseAbout from './zh-cn/about.json';
import chineseCalendar from './zh-cn/calendar.json';
import chineseCases from './zh-cn/cases.json';
import chineseDuplicates from './zh-cn/duplicates.json';
import chineseEntry from './zh-cn/entry.json';
import chineseFiles from './zh-cn/files.json';
import chineseImports from './zh-cn/imports.json';
import chineseModels from './zh-cn/models.json';
import chineseReceivables from './zh-cn/receivables.json';
import chineseRelationships from './zh-cn/relationships.json';
import chineseSettings from './zh-cn/settings.json';
import chineseTasks from './zh-cn/tasks.json';
import chineseValue from './zh-cn/value.json';
import chineseViews from './zh-cn/views.json';

const en = {
  ...englishFirst,
  about: englishAbout,
  calendar: englishCalendar,
  cases: englishCases,
  duplicates: englishDuplicates,
  entry: englishEntry,
  files: englishFiles,
  imports: englishImports,
  models: englishModels,
  receivables: englishReceivables,
  relationships: englishRelationships,
  settings: englishSettings,
  tasks: englishTasks,
  value: englishValue,
  views: englishViews,
};
const zh = {
  ...chineseFirst,
  about: chineseAbout,
  calendar: chineseCalendar,
  cases: chineseCases,
  duplicates: chineseDuplicates,
  entry: chineseEntry,
  files: chineseFiles,
  imports: chineseImports,
  models: chineseModels,
  receivables: chineseReceivables,
  relationships: chineseRelationships,
  settings: chineseSettings,
  tasks: chineseTasks,
  value: chineseValue,
  views: chineseViews,
};

/** Every key with its text; plural forms count as one, since languages differ in how many they have. */
function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = `${path}${name}`;
    return typeof value === 'string'
      ? [[key.replace(/_(one|other)$/, ''), value] as [string, string]]
      : texts(value as object, `${key}.`);
  });
}

const keys = (tree: object) => [...new Set(texts(tree).map(([key]) => key))].sort();
const places = (text: string) => [...new Set(text.match(/{{\w+}}/g))].sort();

it('has the same keys in both languages', () => {
  expect(keys(zh)).toEqual(keys(en));
});

it('leaves no text empty', () => {
  expect([...texts(en), ...texts(zh)].filter(([, text]) => text.trim() === '')).toEqual([]);
});

it('fills in the same values in both languages', () => {
  const chinese = new Map(texts(zh));
  const different = texts(en).filter(
    ([key, text]) => places(text).join() !== places(chinese.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});

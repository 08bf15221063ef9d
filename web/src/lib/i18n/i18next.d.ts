import 'i18next';
import type { dictionary } from './en';
import type about from './en/about.json';
import type bulk from './en/bulk.json';
import type calendar from './en/calendar.json';
import type cases from './en/cases.json';
import type classes from './en/classes.json';
import type duplicates from './en/duplicates.json';
import type entry from './en/entry.json';
import type files from './en/files.json';
import type imports from './en/imports.json';
import type models from './en/models.json';
import type quality from './en/quality.json';
import type receivables from './en/receivables.json';
import type record from './en/record.json';
import type relationships from './en/relationships.json';
import type settings from './en/settings.json';
import type tasks from './en/tasks.json';
import type value from './en/value.json';
import type views from './en/views.json';

type Parts = {
  about: typeof about;
  bulk: typeof bulk;
  calendar: typeof calendar;
  cases: typeof cases;
  classes: typeof classes;
  duplicates: typeof duplicates;
  entry: typeof entry;
  files: typeof files;
  imports: typeof imports;
  models: typeof models;
  quality: typeof quality;
  receivables: typeof receivables;
  record: typeof record;
  relationships: typeof relationships;
  settings: typeof settings;
  tasks: typeof tasks;
  value: typeof value;
  views: typeof views;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof dictionary & Parts };
    returnNull: false;
  }
}

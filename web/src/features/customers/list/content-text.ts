import type { TFunction } from 'i18next';
import type { Field } from '@/lib/api/types';
import type { Format } from '@/lib/format/format';
import type { FieldContent } from './columns';

type Context = { t: TFunction; format: Format };

/** A field's value as plain text. */
export function contentText(
  field: Field,
  value: Exclude<FieldContent, null>,
  { t, format }: Context,
): string {
  const choice = (each: string) => field.choices.find((known) => known.value === each)?.label ?? each;
  if (typeof value === 'boolean') return value ? t('words.yes') : t('words.no');
  if (Array.isArray(value)) return value.map(choice).join(t('words.comma'));
  if (typeof value === 'number') {
    if (field.type === 'money') return format.count(value);
    return field.type === 'percent' ? format.percent(value) : format.decimal(value);
  }
  if (field.name === 'birthdayLunar') return format.lunar(value);
  return field.type === 'date' ? format.date(value) : choice(value);
}

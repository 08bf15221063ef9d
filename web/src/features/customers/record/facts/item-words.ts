import type { TFunction } from 'i18next';
import type { Format } from '@/lib/format/format';
import type { Item } from './declared-list';
import { SHAPES, type Input, type ListName } from './shapes';

type Context = { t: TFunction; format: Format };

function wordOf(input: Input, value: Item[string], { t, format }: Context): string {
  if (value === null || value === undefined || value === '') return '';
  if (input.kind === 'choice') return t(`record.values.${input.name}.${value}` as 'record.values.type.other');
  if (input.kind === 'scale') return `${value}/5`;
  if (input.kind === 'flag') {
    return t(`record.flags.${input.name}.${value ? 'yes' : 'no'}` as 'record.flags.main.yes');
  }
  if (input.kind === 'date') {
    return t(`record.days.${input.name}` as 'record.days.on', { date: format.date(String(value)) });
  }
  // What the customer's own number became when two were merged.
  if (input.name === 'system' && value === 'externalId') return t('customers.externalId');
  return String(value);
}

/** What an entry is called by. */
export function mainOf(name: ListName, item: Item, context: Context): string {
  const { inputs, main } = SHAPES[name];
  const between = name === 'addresses' ? ' ' : ' · ';
  return inputs
    .filter((input) => main.includes(input.name))
    .map((input) => wordOf(input, item[input.name], context))
    .filter(Boolean)
    .join(between);
}

/** What else is known of it. */
export function moreOf(name: ListName, item: Item, context: Context): string {
  const { inputs, main } = SHAPES[name];
  return inputs
    .filter((input) => !main.includes(input.name))
    .map((input) => wordOf(input, item[input.name], context))
    .filter(Boolean)
    .join(' · ');
}

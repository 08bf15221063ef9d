import { usePreference } from '@/lib/preferences';
import type { Customer, Field } from '@/lib/api/types';

const SHOWN_AT_FIRST = [
  'displayName',
  'tier',
  'stage',
  'owner',
  'value',
  'realisedValue',
  'revenue',
  'purchases',
  'lastPurchaseOn',
  'pBuy',
  'city',
];

/** Names under which the catalogue may hold what identifies the customer: always the first column. */
const NAMES = ['displayName', 'name'];

export function nameField(fields: Field[]): Field | undefined {
  return fields.find(({ name }) => NAMES.includes(name));
}

export type ShownColumn = { field: string; width?: number };

/** Columns as an address has them: "tier:120,stage". */
export function columnsIn(text: string): ShownColumn[] {
  return text
    .split(',')
    .filter((each) => each !== '')
    .map((each) => {
      const [field = '', width] = each.split(':');
      return { field, ...(width && Number(width) > 0 && { width: Number(width) }) };
    });
}

export function columnsText(columns: ShownColumn[] | null): string {
  return (columns ?? []).map(({ field, width }) => (width ? `${field}:${width}` : field)).join(',');
}

/** What can be a column: the customers of a list carry it. The usual ones come first. */
export function columnFields(fields: Field[], example: Customer | undefined): Field[] {
  const rank = ({ name }: Field) => {
    const place = SHOWN_AT_FIRST.indexOf(name);
    return place < 0 ? SHOWN_AT_FIRST.length : place;
  };
  return fields
    .filter(({ name }) => !NAMES.includes(name) && (!example || held(example, name) !== undefined))
    .sort((one, other) => rank(one) - rank(other));
}

/** What this browser last chose for lists that are no saved view. */
export function useChosenColumns(): [ShownColumn[], (columns: ShownColumn[]) => void] {
  const [stored, store] = usePreference('customers.columns');
  const usual = SHOWN_AT_FIRST.map((field) => ({ field }));
  return [stored === null ? usual : columnsIn(stored), (columns) => store(columnsText(columns))];
}

/** A dot in a field's name leads into an object of the customer. */
function held(customer: object, field: string): unknown {
  let value: unknown = customer;
  for (const part of field.split('.')) {
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  }
  return value;
}

export type FieldContent = string | number | boolean | string[] | null;

export function valueOf(customer: object, field: string): FieldContent {
  const value = held(customer, field);
  if (Array.isArray(value)) return value.length > 0 ? (value as string[]) : null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Units stand in the head, figures alone in the cells. */
export function headOf(field: Field, currency: string): string {
  return field.type === 'money' ? `${field.label} (${currency})` : field.label;
}

export function isFigure(field: Field): boolean {
  return field.type === 'number' || field.type === 'money' || field.type === 'percent';
}

/** What a list shows, by the names of its fields; customers' names stand first. */
export function namesOf(fields: Field[], columns: { field: Field }[]): string[] {
  const name = nameField(fields);
  return [...(name ? [name] : []), ...columns.map(({ field }) => field)].map((field) => field.name);
}

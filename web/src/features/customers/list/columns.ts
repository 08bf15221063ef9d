import { usePreference } from '@/lib/preferences';
import type { Customer, Field } from '@/lib/api/types';

const SHOWN_AT_FIRST = [
  'displayName',
  'tier',
  'stage',
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

/** A field can be a column when the customers of a list carry it. */
export function columnFields(fields: Field[], example: Customer | undefined): Field[] {
  const rank = ({ name }: Field) => {
    const place = SHOWN_AT_FIRST.indexOf(name);
    return place < 0 ? SHOWN_AT_FIRST.length : place;
  };
  return fields
    .filter(({ name }) => !NAMES.includes(name) && (!example || name in example))
    .sort((one, other) => rank(one) - rank(other));
}

export function useShownColumns(): [string[], (names: string[]) => void] {
  const [stored, store] = usePreference('customers.columns');
  return [stored === null ? SHOWN_AT_FIRST : stored.split(','), (names) => store(names.join(','))];
}

export function valueOf(customer: Customer, field: string): string | number | null {
  const value: unknown = customer[field as keyof Customer];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** Units stand in the head, figures alone in the cells. */
export function headOf(field: Field, currency: string): string {
  return field.type === 'money' ? `${field.label} (${currency})` : field.label;
}

export function isFigure(field: Field): boolean {
  return field.type === 'number' || field.type === 'money' || field.type === 'percent';
}

import type { Condition, Customer } from '../../src/lib/api/types';
import { addDays } from '../../src/lib/format/format';
import { AS_OF } from './people';

function valueOf(customer: Customer, field: string): string | number | null {
  const value = (customer as unknown as Record<string, string | number | null>)[field];
  return value ?? null;
}

/** The server's condition language, over the fake customers. */
export function matches(
  condition: Condition | null | undefined,
  customer: Customer,
  days: string[],
): boolean {
  if (!condition) return true;
  if (condition.all) return condition.all.every((each) => matches(each, customer, days));
  if (condition.any) return condition.any.some((each) => matches(each, customer, days));
  if (condition.not) return !matches(condition.not, customer, days);
  if (condition.purchased) {
    const { lastDays } = condition.purchased;
    const { from = '', to = '9' } =
      lastDays === undefined ? condition.purchased : { from: addDays(AS_OF, -lastDays), to: AS_OF };
    return days.some((day) => day >= from && day <= to);
  }
  const value = valueOf(customer, condition.field ?? '');
  if (condition.empty !== undefined) return (value === null) === condition.empty;
  if (value === null) return false;
  if (condition.is !== undefined) return value === condition.is;
  if (condition.in) return condition.in.includes(value);
  if (condition.contains !== undefined) return String(value).includes(condition.contains);
  if (condition.startsWith !== undefined) return String(value).startsWith(condition.startsWith);
  if (condition.between) {
    const [low = '', high = ''] = condition.between;
    return value >= low && value <= high;
  }
  if (condition.inLastDays !== undefined) {
    return value >= addDays(AS_OF, -condition.inLastDays) && value <= AS_OF;
  }
  if (condition.olderThanDays !== undefined) return value < addDays(AS_OF, -condition.olderThanDays);
  if (condition.atLeast !== undefined && value < condition.atLeast) return false;
  return condition.atMost === undefined || value <= condition.atMost;
}

export function matchesText(customer: Customer, q: string | null | undefined): boolean {
  const text = (q ?? '').trim().toLowerCase();
  return [customer.displayName, customer.externalId, customer.phone, customer.city, customer.email].some(
    (each) => (each ?? '').toLowerCase().includes(text),
  );
}

export function sortedBy(customers: Customer[], sort: string | null | undefined): Customer[] {
  const field = (sort ?? '-value').replace(/^-/, '');
  const direction = (sort ?? '-value').startsWith('-') ? -1 : 1;
  return [...customers].sort((one, other) => {
    const [a, b] = [valueOf(one, field), valueOf(other, field)];
    if (a === b) return one.id - other.id;
    if (a === null || b === null) return a === null ? 1 : -1;
    return direction * (typeof a === 'string' ? a.localeCompare(String(b), 'zh') : a - Number(b));
  });
}

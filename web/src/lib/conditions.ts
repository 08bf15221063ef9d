import type { Condition } from './api/types';

/** The address of the customers who meet a condition: what a figure leads to. */
export function customersWhere(condition: Condition | null | undefined, sort?: string): string {
  const search = new URLSearchParams();
  if (condition) search.set('where', JSON.stringify(condition));
  if (sort) search.set('sort', sort);
  const text = search.toString();
  return text ? `/customers?${text}` : '/customers';
}

/** The conditions of an address; what cannot be read as one is left out. */
export function conditionsIn(text: string | null): Condition[] {
  if (!text) return [];
  try {
    const condition = JSON.parse(text) as Condition | null;
    if (typeof condition !== 'object' || condition === null) return [];
    return condition.all ?? [condition];
  } catch {
    return [];
  }
}

export function allOf(conditions: Condition[]): Condition | null {
  return conditions.length > 1 ? { all: conditions } : (conditions[0] ?? null);
}

import type { Condition, Field } from '@/lib/api/types';

export type Relation =
  'in' | 'contains' | 'atLeast' | 'atMost' | 'from' | 'until' | 'olderThan' | 'present' | 'empty';

/** What is chosen by ticking, not by typing. */
function hasTicks({ type }: Field): boolean {
  return type === 'choice' || type === 'manyChoice' || type === 'yesNo';
}

export function relationsOf(field: Field): Relation[] {
  if (hasTicks(field)) return ['in', 'present', 'empty'];
  if (field.type === 'text' || field.type === 'link' || field.type === 'tags')
    return ['contains', 'present', 'empty'];
  if (field.type === 'date') return ['from', 'until', 'olderThan', 'present', 'empty'];
  return ['atLeast', 'atMost', 'present', 'empty'];
}

/** The condition that was put together, or undefined while its value is missing or no number. */
export function conditionFrom(
  { name, type }: Field,
  relation: Relation,
  values: string[],
): Condition | undefined {
  const field = name;
  if (relation === 'present' || relation === 'empty') return { field, empty: relation === 'empty' };
  const text = values[0]?.trim() ?? '';
  if (text === '') return undefined;
  if (type === 'yesNo') return values.length > 1 ? { field, empty: false } : { field, is: text === 'true' };
  if (relation === 'in') return { field, in: values };
  if (relation === 'contains') return type === 'tags' ? { field, is: text } : { field, contains: text };
  if (relation === 'from') return { field, atLeast: text };
  if (relation === 'until') return { field, atMost: text };
  if (relation === 'olderThan') {
    return /^\d{1,5}$/.test(text) ? { field, olderThanDays: Number(text) } : undefined;
  }
  const amount = type === 'percent' ? Number(text) / 100 : Number(text);
  if (Number.isNaN(amount)) return undefined;
  return relation === 'atLeast' ? { field, atLeast: amount } : { field, atMost: amount };
}

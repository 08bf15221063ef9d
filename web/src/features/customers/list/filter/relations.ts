import type { Condition, Field } from '@/lib/api/types';
import type { Relation, Rule } from './draft';

export const EVENT_RELATIONS: Relation[] = ['happenedInLast', 'happenedBetween', 'notInLast', 'notBetween'];

/** What is chosen by ticking, not by typing. */
export function hasTicks({ type }: Field): boolean {
  return type === 'choice' || type === 'manyChoice' || type === 'yesNo';
}

export function relationsOf(field: Field): Relation[] {
  if (field.type === 'yesNo') return ['in', 'present', 'empty'];
  if (hasTicks(field)) return ['in', 'notIn', 'present', 'empty'];
  if (field.type === 'text' || field.type === 'link') {
    return ['contains', 'notContains', 'startsWith', 'is', 'present', 'empty'];
  }
  if (field.type === 'tags') return ['is', 'present', 'empty'];
  if (field.type === 'date') {
    return ['inLast', 'inNext', 'olderThan', 'between', 'from', 'until', 'anniversary', 'present', 'empty'];
  }
  return ['atLeast', 'atMost', 'between', 'present', 'empty'];
}

/** How many values a relation needs, and whether they count days. */
export function needsOf(relation: Relation): 'none' | 'one' | 'two' | 'days' | 'many' {
  switch (relation) {
    case 'present':
    case 'empty':
      return 'none';
    case 'in':
    case 'notIn':
      return 'many';
    case 'between':
    case 'happenedBetween':
    case 'notBetween':
      return 'two';
    case 'olderThan':
    case 'inLast':
    case 'inNext':
    case 'anniversary':
    case 'happenedInLast':
    case 'notInLast':
      return 'days';
    default:
      return 'one';
  }
}

/** The condition that a rule says, or undefined while a value is missing or no number. */
export function conditionOf(rule: Rule, field: Field | undefined): Condition | undefined {
  const { subject, relation } = rule;
  const values = rule.values.map((value) => value.trim());
  const needs = needsOf(relation);
  const given = needs === 'two' ? 2 : needs === 'none' ? 0 : 1;
  if (values.filter((value) => value !== '').length < given) return undefined;
  if (needs === 'days' && !/^\d{1,5}$/.test(values[0] ?? '')) return undefined;
  if ('event' in subject) return happened(subject.event, relation, values);
  return field && compared(field, relation, values);
}

function happened(event: string, relation: Relation, [first = '', second = '']: string[]): Condition {
  const period =
    relation === 'happenedInLast' || relation === 'notInLast'
      ? { lastDays: Number(first) }
      : { from: first, to: second };
  const condition = { [event]: period } as Condition;
  return relation === 'notInLast' || relation === 'notBetween' ? { not: condition } : condition;
}

function compared(field: Field, relation: Relation, values: string[]): Condition | undefined {
  const { name, type } = field;
  const text = values[0] ?? '';
  switch (relation) {
    case 'present':
    case 'empty':
      return { field: name, empty: relation === 'empty' };
    case 'in':
      if (type !== 'yesNo') return { field: name, in: values };
      return values.length > 1 ? { field: name, empty: false } : { field: name, is: text === 'true' };
    case 'notIn':
      return { not: { field: name, in: values } };
    case 'is':
    case 'contains':
    case 'startsWith':
      return { field: name, [relation]: text };
    case 'notContains':
      return { not: { field: name, contains: text } };
    case 'olderThan':
      return { field: name, olderThanDays: Number(text) };
    case 'inLast':
      return { field: name, inLastDays: Number(text) };
    case 'inNext':
      return { field: name, inNextDays: Number(text) };
    case 'anniversary':
      return { field: name, anniversaryInNextDays: Number(text) };
    default:
      return ordered(field, relation, values);
  }
}

function ordered({ name, type }: Field, relation: Relation, values: string[]): Condition | undefined {
  const read = (text: string) =>
    type === 'date' ? text : type === 'percent' ? Number(text) / 100 : Number(text);
  const [low, high] = values.map(read);
  if (low === undefined || [low, high].some((value) => typeof value === 'number' && Number.isNaN(value))) {
    return undefined;
  }
  if (relation === 'between') return high === undefined ? undefined : { field: name, between: [low, high] };
  return relation === 'atLeast' || relation === 'from'
    ? { field: name, atLeast: low }
    : { field: name, atMost: low };
}

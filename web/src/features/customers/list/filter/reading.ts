import type { Condition, Field } from '@/lib/api/types';
import { group, nextId, type Draft, type Group, type Mode, type Relation, type Subject } from './draft';
import { relationsOf } from './relations';

type Read = { relation: Relation; values: (string | number | boolean)[] };

/** A condition as something to edit; what is unknown here is kept whole. */
export function draftOf(condition: Condition, fields: Field[], events: string[]): Draft {
  const inner = (mode: Mode, parts: Condition[]) =>
    group(
      mode,
      parts.map((part) => draftOf(part, fields, events)),
    );
  if (condition.all) return inner('all', condition.all);
  if (condition.any) return inner('any', condition.any);
  const rule = ruleOf(condition, fields, events);
  if (rule) return rule;
  if (condition.not) return inner('none', condition.not.any ?? [condition.not]);
  return { id: nextId(), kind: 'other', condition };
}

/** The whole filter: a group, however little stands in it. */
export function wholeOf(conditions: Condition[], fields: Field[], events: string[]): Group {
  const [only] = conditions;
  const alone = conditions.length === 1 && only ? draftOf(only, fields, events) : undefined;
  if (alone?.kind === 'group') return alone;
  return group(
    'all',
    conditions.map((each) => draftOf(each, fields, events)),
  );
}

function ruleOf(condition: Condition, fields: Field[], events: string[]): Draft | undefined {
  const { not, ...said } = condition;
  const plain = not ?? said;
  const event = events.find((each) => each in plain);
  const field = fields.find(({ name }) => name === plain.field);
  const read = event
    ? period(plain, event, not !== undefined)
    : field && comparison(plain, field, not !== undefined);
  if (!read) return undefined;
  const subject: Subject = event ? { event } : { field: plain.field ?? '' };
  return { id: nextId(), kind: 'rule', subject, relation: read.relation, values: read.values.map(String) };
}

function period(condition: Condition, event: string, negated: boolean): Read | undefined {
  type Period = { from?: string; to?: string; lastDays?: number; channel?: string | null };
  const given = (condition as Record<string, Period>)[event];
  if (given?.channel !== undefined) return undefined;
  if (given?.lastDays !== undefined) {
    return { relation: negated ? 'notInLast' : 'happenedInLast', values: [given.lastDays] };
  }
  return {
    relation: negated ? 'notBetween' : 'happenedBetween',
    values: [given?.from ?? '', given?.to ?? ''],
  };
}

function comparison(condition: Condition, field: Field, negated: boolean): Read | undefined {
  const shown = (value: string | number | boolean) =>
    field.type === 'percent' ? Number(value) * 100 : value;
  const read = plainly(condition, field, shown);
  if (!read || !negated) return read && relationsOf(field).includes(read.relation) ? read : undefined;
  if (read.relation === 'in' && field.type !== 'yesNo') return { ...read, relation: 'notIn' };
  return read.relation === 'contains' ? { ...read, relation: 'notContains' } : undefined;
}

function plainly(
  condition: Condition,
  { type }: Field,
  shown: (value: string | number | boolean) => string | number | boolean,
): Read | undefined {
  const { is, in: list, contains, startsWith, atLeast, atMost, between, empty } = condition;
  if (empty !== undefined) return { relation: empty ? 'empty' : 'present', values: [] };
  if (list) return { relation: 'in', values: list };
  if (is !== undefined)
    return { relation: type === 'text' || type === 'link' || type === 'tags' ? 'is' : 'in', values: [is] };
  if (contains !== undefined) return { relation: 'contains', values: [contains] };
  if (startsWith !== undefined) return { relation: 'startsWith', values: [startsWith] };
  if (between) return { relation: 'between', values: between.map(shown) };
  if (atLeast !== undefined)
    return { relation: type === 'date' ? 'from' : 'atLeast', values: [shown(atLeast)] };
  if (atMost !== undefined)
    return { relation: type === 'date' ? 'until' : 'atMost', values: [shown(atMost)] };
  return inDays(condition);
}

function inDays(condition: Condition): Read | undefined {
  const { olderThanDays, inLastDays, inNextDays, anniversaryInNextDays } = condition;
  if (olderThanDays !== undefined) return { relation: 'olderThan', values: [olderThanDays] };
  if (inLastDays !== undefined) return { relation: 'inLast', values: [inLastDays] };
  if (inNextDays !== undefined) return { relation: 'inNext', values: [inNextDays] };
  return anniversaryInNextDays === undefined
    ? undefined
    : { relation: 'anniversary', values: [anniversaryInNextDays] };
}

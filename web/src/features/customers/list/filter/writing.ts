import type { Condition, Field } from '@/lib/api/types';
import type { Draft, Group } from './draft';
import { conditionOf } from './relations';

/** What a draft says so far; parts that are not finished say nothing. */
export function saidBy(draft: Draft, fields: Field[]): Condition | undefined {
  if (draft.kind === 'other') return draft.condition;
  if (draft.kind === 'rule') {
    const { subject } = draft;
    const field = 'field' in subject ? fields.find(({ name }) => name === subject.field) : undefined;
    return conditionOf(draft, field);
  }
  const parts = draft.parts.flatMap((part) => saidBy(part, fields) ?? []);
  const [only] = parts;
  if (!only) return undefined;
  const joined = parts.length === 1 ? only : draft.mode === 'all' ? { all: parts } : { any: parts };
  return draft.mode === 'none' ? { not: joined } : joined;
}

/** As the list keeps it: one condition after the other, all of which hold. */
export function conditionsBy(whole: Group, fields: Field[]): Condition[] {
  const said = saidBy(whole, fields);
  return said ? (said.all ?? [said]) : [];
}

export function isFinished(draft: Draft, fields: Field[]): boolean {
  return draft.kind === 'group'
    ? draft.parts.every((part) => isFinished(part, fields))
    : saidBy(draft, fields) !== undefined;
}

import type { Condition } from '@/lib/api/types';

/** How the parts of a group belong together; "none" is "not any". */
export type Mode = 'all' | 'any' | 'none';

/** A condition while it is edited: unfinished parts have a place too. */
export type Draft = Group | Rule | Other;
export type Group = { id: number; kind: 'group'; mode: Mode; parts: Draft[] };
export type Rule = { id: number; kind: 'rule'; subject: Subject; relation: Relation; values: string[] };
/** What this editor cannot take apart is kept as it is. */
export type Other = { id: number; kind: 'other'; condition: Condition };

export type Subject = { field: string } | { event: string };
export type Relation =
  | 'in'
  | 'notIn'
  | 'is'
  | 'contains'
  | 'notContains'
  | 'startsWith'
  | 'atLeast'
  | 'atMost'
  | 'between'
  | 'from'
  | 'until'
  | 'olderThan'
  | 'inLast'
  | 'inNext'
  | 'anniversary'
  | 'happenedInLast'
  | 'happenedBetween'
  | 'notInLast'
  | 'notBetween'
  | 'present'
  | 'empty';

let made = 0;

export function nextId(): number {
  made += 1;
  return made;
}

export function group(mode: Mode, parts: Draft[]): Group {
  return { id: nextId(), kind: 'group', mode, parts };
}

/** The group without or with another part. */
export function withPart(whole: Group, part: Draft): Group {
  return { ...whole, parts: whole.parts.map((each) => (each.id === part.id ? part : each)) };
}

export function withoutPart(whole: Group, id: number): Group {
  return { ...whole, parts: whole.parts.filter((each) => each.id !== id) };
}

export function sizeOf(draft: Draft): number {
  return draft.kind === 'group' ? draft.parts.reduce((sum, part) => sum + sizeOf(part), 0) : 1;
}

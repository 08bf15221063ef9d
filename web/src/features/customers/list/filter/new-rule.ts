import type { Field } from '@/lib/api/types';
import { nextId, type Rule } from './draft';
import { relationsOf } from './relations';

export function ruleFor(field: Field | undefined, id = nextId()): Rule {
  const relation = (field && relationsOf(field)[0]) ?? 'present';
  return { id, kind: 'rule', subject: { field: field?.name ?? '' }, relation, values: [] };
}

export function newRule(fields: Field[]): Rule {
  return ruleFor(fields[0]);
}

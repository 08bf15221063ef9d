import type { CustomerPage, Field } from '@/lib/api/types';
import { SHAPES, type ListName } from './shapes';

const ALWAYS = ['name', 'contactPoints', 'consents', 'addresses', 'tags', 'externalId'];
const OF_A_PERSON = [
  'sex',
  'birthday',
  'birthdayLunar',
  'ageBand',
  'spendingLevel',
  'interests',
  'attitudes',
];
const OF_AN_ORGANISATION = ['industry', 'firmSize', 'taxNumber', 'invoice', 'licences'];
const OF_BOTH = [
  'kind',
  'type',
  'needs',
  'preferences',
  'pains',
  'promises',
  'identifiers',
  'declaredRelationship',
  'settlementFixed',
];

export function isList(name: string): name is ListName {
  return name in SHAPES;
}

/** What is asked of everybody, then what fits the kind of customer, then the rest; the firm's own fields always. */
export function factsOf({ kind }: CustomerPage, fields: Field[]): { always: string[]; others: string[] } {
  const custom = fields.map(({ name }) => name).filter((name) => name.startsWith('custom.'));
  const fitting = kind === 'organisation' ? OF_AN_ORGANISATION : OF_A_PERSON;
  const rest = kind === 'organisation' ? OF_A_PERSON : OF_AN_ORGANISATION;
  return { always: [...ALWAYS, ...custom], others: [...fitting, ...OF_BOTH, ...rest] };
}

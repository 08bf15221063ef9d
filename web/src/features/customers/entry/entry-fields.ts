import type { NewCustomer } from '@/lib/api/types';

export type Kind = NonNullable<NewCustomer['kind']>;

/** What is asked of each kind, in the order of the form. */
export const FACTS = {
  person: ['name', 'phone', 'email', 'wechat', 'birthday', 'city', 'externalId'],
  organisation: ['name', 'taxNumber', 'industry', 'phone', 'email', 'city', 'externalId'],
} as const;

export type Fact = (typeof FACTS)[Kind][number];

export const INPUT: Partial<Record<Fact, string>> = { phone: 'tel', email: 'email', birthday: 'date' };

export type Draft = {
  kind: Kind;
  facts: Partial<Record<Fact, string>>;
  contactName: string;
  contactPhone: string;
};

export const EMPTY: Draft = { kind: 'person', facts: {}, contactName: '', contactPhone: '' };

/** What is typed so far of what this kind is asked. */
export function typed({ kind, facts }: Draft): NewCustomer {
  const given = FACTS[kind].map((fact) => [fact, (facts[fact] ?? '').trim()] as const);
  return { kind, ...Object.fromEntries(given.filter(([, value]) => value !== '')) };
}

import type { Relationship } from '@/lib/api/types';

export type Kind = Relationship['kind'];

export const KINDS: readonly Kind[] = [
  'contact-person',
  'contact-of',
  'family',
  'friend',
  'colleague',
  'partner',
  'employer',
  'employee',
  'parent-company',
  'subsidiary',
  'supplier',
  'buyer',
  'referrer',
  'referred',
];

/** Each is that to the other. */
export const MUTUAL: readonly Kind[] = ['family', 'friend', 'colleague', 'partner'];

export const ROLES = ['decision-maker', 'buyer', 'payer', 'user', 'influencer', 'other'] as const;

export const hasRoles = (kind: Kind) => kind === 'contact-person' || kind === 'contact-of';

import type { Relationship, RelationshipDetails } from '@/lib/api/types';
import { hasRoles, type Kind } from './kinds';

/** Somebody known, or somebody to be entered. */
export type Other =
  { id: number; name: string } | { id: null; name: string; kind: 'person' | 'organisation'; phone: string };

export type RelationshipDraft = {
  other: Other | null;
  kind: Kind;
  roles: string[];
  since: string;
  until: string;
  note: string;
};

/** What is likeliest comes first: firms have contact persons. */
export function draftOf(customerKind: string | null, edited: Relationship | undefined): RelationshipDraft {
  if (!edited) {
    const kind = customerKind === 'organisation' ? 'contact-person' : 'family';
    return { other: null, kind, roles: [], since: '', until: '', note: '' };
  }
  const { other, kind, roles, since, until, note } = edited;
  return {
    other: { id: other.id, name: other.displayName },
    kind,
    roles,
    since: since ?? '',
    until: until ?? '',
    note: note ?? '',
  };
}

export function detailsOf({ kind, roles, since, until, note }: RelationshipDraft): RelationshipDetails {
  return {
    kind,
    roles: hasRoles(kind) ? roles : [],
    since: since || null,
    until: until || null,
    note: note.trim() || null,
  };
}

export const endsTooEarly = ({ since, until }: RelationshipDraft) =>
  since !== '' && until !== '' && until < since;

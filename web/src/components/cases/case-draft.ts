import type { Case } from '@/lib/api/types';

export const KINDS = ['complaint', 'question', 'request'] as const;
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** A case as it is typed: no owner and no day are empty texts. */
export type CaseDraft = {
  kind: Case['kind'];
  subject: string;
  text: string;
  owner: string;
  dueOn: string;
  priority: Case['priority'];
};

const LONGEST = 10_000;

export function blank(owner: number | null): CaseDraft {
  return {
    kind: 'question',
    subject: '',
    text: '',
    owner: owner === null ? '' : String(owner),
    dueOn: '',
    priority: 'normal',
  };
}

export function draftOf({ kind, subject, text, owner, dueOn, priority }: Case): CaseDraft {
  return { kind, subject, text, owner: owner ? String(owner.id) : '', dueOn: dueOn ?? '', priority };
}

export function bodyOf({ kind, subject, text, owner, dueOn, priority }: CaseDraft) {
  return { kind, subject, text, owner: owner ? Number(owner) : null, dueOn: dueOn || null, priority };
}

/** Characters as people count them: an emoji is one of them. */
export function tooMany(text: string): number {
  return Math.max(0, Array.from(text).length - LONGEST);
}

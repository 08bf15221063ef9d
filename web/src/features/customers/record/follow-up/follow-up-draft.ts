import type { Colleague, FollowUpTask, Interaction, NewInteraction } from '@/lib/api/types';
import { mentionedIn } from '@/lib/mentions';
import { remindAt, type Due } from '@/lib/tasks/due';

export const KINDS = ['call', 'visit', 'message', 'meeting', 'note'] as const;
export type Kind = (typeof KINDS)[number];

export const LONGEST = 10_000;

export type FollowUpDraft = {
  kind: Kind;
  /** By the firm's clock; empty for now. */
  at: string;
  said: string;
  next: string;
  due: Due;
};

export const BLANK: FollowUpDraft = {
  kind: 'call',
  at: '',
  said: '',
  next: '',
  due: { dueOn: '', dueTime: '', reminder: 'none' },
};

export function draftOf({ kind, said }: Interaction, at: string): FollowUpDraft {
  return { ...BLANK, kind, said, at };
}

/** Characters as people count them: an emoji is one of them. */
export function tooMany(said: string): number {
  return Math.max(0, Array.from(said).length - LONGEST);
}

/** What comes next, as soon as there are words or a day for it. */
export function nextOf({ next, due }: FollowUpDraft): FollowUpTask | undefined {
  const { dueOn, dueTime } = due;
  if (dueOn === '') return undefined;
  return {
    title: next.trim() || null,
    owner: null,
    dueOn,
    dueTime: dueTime || null,
    remindAt: remindAt(due),
  };
}

/** Whom the text names: colleagues, and who was named in it before, at work still or not. */
export function mentionsOf(said: string, people: Pick<Colleague, 'id' | 'name'>[]): number[] {
  return [...new Set(mentionedIn(said, people).map(({ id }) => id))];
}

export function interactionOf(draft: FollowUpDraft, colleagues: Colleague[]): NewInteraction {
  const { kind, at, said } = draft;
  const next = nextOf(draft);
  return {
    kind,
    said,
    mentions: mentionsOf(said, colleagues),
    ...(at && { happenedAt: at }),
    ...(next && { next }),
  };
}

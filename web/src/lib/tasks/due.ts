import { addDays } from '../format/format';

/** In the order in which they are offered. */
export const REMINDERS = ['none', 'atTime', 'hourBefore', 'morning', 'dayBefore'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** When something is due, as it is typed: no day and no time are empty texts. */
export type Due = { dueOn: string; dueTime: string; reminder: Reminder };

const MORNING = 'T09:00';

/** A whole day has no time to be reminded at. */
export function remindersFor({ dueTime }: Due): Reminder[] {
  return REMINDERS.filter((each) =>
    dueTime ? each !== 'morning' : each !== 'atTime' && each !== 'hourBefore',
  );
}

/** The moment of the reminder by the firm's clock, as "2026-11-25T09:00". */
export function remindAt(due: Due): string | null {
  if (due.dueOn === '' || !remindersFor(due).includes(due.reminder)) return null;
  switch (due.reminder) {
    case 'atTime':
      return `${due.dueOn}T${due.dueTime}`;
    case 'hourBefore':
      return new Date(Date.parse(`${due.dueOn}T${due.dueTime}Z`) - 3_600_000).toISOString().slice(0, 16);
    case 'morning':
      return due.dueOn + MORNING;
    case 'dayBefore':
      return addDays(due.dueOn, -1) + MORNING;
    case 'none':
      return null;
  }
}

/** Now by the clock of a time zone, as "2026-11-25T09:00". */
export function clockIn(timeZone: string, at: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');
}

/** The reminder that was chosen for a task, as far as its moment tells. */
export function reminderOf(
  task: { dueOn: string; dueTime: string | null; remindAt: string | null },
  timeZone: string,
): Reminder {
  if (task.remindAt === null) return 'none';
  const moment = clockIn(timeZone, new Date(task.remindAt));
  const due = { dueOn: task.dueOn, dueTime: task.dueTime ?? '' };
  return REMINDERS.find((reminder) => remindAt({ ...due, reminder }) === moment) ?? 'none';
}

/** The Monday after a day. */
export function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}

import { lazy, Suspense } from 'react';
import { loadTexts } from '@/lib/i18n/i18n';
import { useDueTasks } from '@/lib/tasks/due-tasks';

const ReminderNotices = lazy(async () => {
  const [{ ReminderNotices }] = await Promise.all([import('./reminder-notices'), loadTexts('tasks')]);
  return { default: ReminderNotices };
});

/** Reminders that are due stand in a corner of every page until somebody has seen them. */
export function Reminders() {
  const reminders = useDueTasks().data?.reminders ?? [];
  if (reminders.length === 0) return null;
  return (
    <Suspense>
      <ReminderNotices tasks={reminders} />
    </Suspense>
  );
}

import { useTranslation } from 'react-i18next';
import { StatePage } from '@/components/state-page';
import type { Task } from '@/lib/api/types';
import { addDays } from '@/lib/format/format';
import { TaskPanel } from './task-panel';
import { TaskPages } from './task-pages';
import { useTasks, type Whose } from './use-tasks';

const DAYS_AHEAD = 7;

/** Overdue, today, and the days ahead. */
export function OpenTasks({ whose, now }: { whose: Whose; now: string }) {
  const { t } = useTranslation();
  const tasks = useTasks({ whose, when: 'open', to: addDays(now, DAYS_AHEAD) });
  return (
    <TaskPages tasks={tasks} none={<StatePage title={t('tasks.none')} hint={t('tasks.noneHint')} />}>
      {(items) => (
        <>
          <Section title={t('tasks.overdue')} tasks={items.filter(({ overdue }) => overdue)} />
          <Section
            title={t('tasks.dueToday')}
            tasks={items.filter(({ overdue, dueOn }) => !overdue && dueOn <= now)}
          />
          <Section title={t('tasks.coming')} tasks={items.filter(({ dueOn }) => dueOn > now)} />
        </>
      )}
    </TaskPages>
  );
}

function Section({ title, tasks }: { title: string; tasks: Task[] }) {
  return tasks.length > 0 && <TaskPanel title={`${title} · ${tasks.length}`} tasks={tasks} />;
}

import { useTranslation } from 'react-i18next';
import { StatePage } from '@/components/state-page';
import { TaskPanel } from './task-panel';
import { TaskPages } from './task-pages';
import { useTasks, type Whose } from './use-tasks';

/** The latest first. */
export function DoneTasks({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const tasks = useTasks({ whose, when: 'done' });
  return (
    <TaskPages tasks={tasks} none={<StatePage title={t('tasks.noneDone')} />}>
      {(items) => <TaskPanel title={t('tasks.doneTasks')} tasks={items} />}
    </TaskPages>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import { useDueTasks } from '@/lib/tasks/due-tasks';
import styles from './navigation.module.css';

/** How many tasks are overdue or due today. */
export function DueBadge() {
  const { t } = useTranslation();
  const format = useFormat();
  const due = useDueTasks().data;
  const count = due ? due.overdue + due.today : 0;
  if (count === 0) return null;
  const n = format.count(count);
  return (
    <span className={styles.badge} aria-label={t('shell.tasksDue', { count, n })}>
      {n}
    </span>
  );
}

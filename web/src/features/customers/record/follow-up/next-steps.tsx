import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TaskRow } from '@/components/tasks/task-row';
import { answered, api } from '@/lib/api/client';
import { TASKS_KEY } from '@/lib/tasks/due-tasks';
import styles from './follow-up.module.css';

const SHOWN = 10;

/** The customer's open tasks, whoever has them. */
export function NextSteps({ customer }: { customer: number }) {
  const { t } = useTranslation();
  const tasks = useQuery({
    queryKey: [...TASKS_KEY, 'customer', customer],
    queryFn: ({ signal }) =>
      answered(api.POST('/api/v1/tasks/search', { body: { whose: 'all', customer, limit: SHOWN }, signal })),
  });
  const items = tasks.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={styles.steps}>
      <h3>{t('tasks.openTasks')}</h3>
      <ul>
        {items.map((task) => (
          <TaskRow key={task.id} task={task} withCustomer={false} />
        ))}
      </ul>
    </section>
  );
}

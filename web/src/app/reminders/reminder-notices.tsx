import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTaskActions } from '@/components/tasks/use-task-actions';
import type { Task } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import styles from './reminders.module.css';

const SHOWN = 3;

export function ReminderNotices({ tasks }: { tasks: Task[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.reminders} aria-label={t('tasks.reminder')} aria-live="polite">
      {tasks.slice(0, SHOWN).map((task) => (
        <Reminder key={task.id} task={task} />
      ))}
    </section>
  );
}

function Reminder({ task }: { task: Task }) {
  const { t } = useTranslation();
  const format = useFormat();
  const actions = useTaskActions();
  const { title, customer, dueOn, dueTime } = task;
  return (
    <div className={styles.reminder}>
      <BellOutlined aria-hidden />
      <div>
        <strong dir="auto">{title}</strong>
        <small>
          {format.day(dueOn)} {dueTime}
          {customer && (
            <>
              {' · '}
              <Link to={`/customers/${customer.id}`}>{customer.displayName}</Link>
            </>
          )}
        </small>
      </div>
      <Button
        size="small"
        type="primary"
        aria-label={t('tasks.markDone', { title })}
        onClick={() => void actions.complete(task)}
      >
        {t('tasks.complete')}
      </Button>
      <Button size="small" onClick={() => void actions.dismissReminder(task)}>
        {t('tasks.dismiss')}
      </Button>
    </div>
  );
}

import { useState } from 'react';
import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '@/lib/api/types';
import { addDays, today } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { useFirm, useMay, useMe } from '@/lib/session/session';
import { nextMonday } from '@/lib/tasks/due';
import { TaskEditor } from './task-editor';
import { useTaskActions } from './use-task-actions';
import styles from './tasks.module.css';

/** One task: done with a tick, put off, changed, deleted. */
export function TaskRow({ task, withCustomer = true }: { task: Task; withCustomer?: boolean }) {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const actions = useTaskActions();
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const { title, customer } = task;
  const done = task.doneAt !== null;
  const tick = async () => {
    setBusy(true);
    await (done ? actions.reopen(task) : actions.complete(task));
    setBusy(false);
  };
  if (editing) return <TaskEditor task={task} onClose={() => setEditing(false)} />;
  return (
    <li className={styles.task} data-overdue={task.overdue}>
      <input
        type="checkbox"
        checked={done !== busy}
        disabled={busy || !mayWrite}
        aria-label={t(done ? 'tasks.markOpen' : 'tasks.markDone', { title })}
        onChange={() => void tick()}
      />
      <div className={styles.what}>
        <span dir="auto" data-done={done}>
          {title}
        </span>
        <small>
          <DueText task={task} />
          {withCustomer && customer && (
            <>
              {' · '}
              <Link to={`/customers/${customer.id}`}>{customer.displayName}</Link>
            </>
          )}
          <Owner task={task} />
        </small>
      </div>
      {mayWrite && !done && <Snooze task={task} onSnooze={(until) => void actions.snooze(task, until)} />}
      {mayWrite && !done && (
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          aria-label={t('tasks.editTask', { title })}
          onClick={() => setEditing(true)}
        />
      )}
      {mayWrite && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('tasks.deleteTask', { title })}
          onClick={() => void actions.remove(task)}
        />
      )}
    </li>
  );
}

function DueText({ task }: { task: Task }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isToday = task.dueOn === today(useFirm()?.timeZone ?? 'Asia/Shanghai');
  return (
    <time dateTime={task.dueOn}>
      {isToday ? t('tasks.today') : format.day(task.dueOn)} {task.dueTime}
    </time>
  );
}

function Owner({ task: { owner } }: { task: Task }) {
  const me = useMe();
  return owner && owner.id !== me.id ? ` · ${owner.name}` : null;
}

function Snooze({ task, onSnooze }: { task: Task; onSnooze: (until: string) => void }) {
  const { t } = useTranslation();
  const now = today(useFirm()?.timeZone ?? 'Asia/Shanghai');
  const choices = [
    [addDays(now, 1), t('tasks.tomorrow')],
    [addDays(now, 3), t('tasks.inThreeDays')],
    [nextMonday(now), t('tasks.nextMonday')],
  ] as const;
  return (
    <select
      className={styles.snooze}
      aria-label={t('tasks.snoozeTask', { title: task.title })}
      value=""
      onChange={(event) => onSnooze(event.target.value)}
    >
      <option value="" disabled>
        {t('tasks.snooze')}
      </option>
      {choices.map(([day, label]) => (
        <option key={label} value={day}>
          {label}
        </option>
      ))}
    </select>
  );
}

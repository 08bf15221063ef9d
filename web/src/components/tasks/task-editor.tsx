import { useState, type SyntheticEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/lib/api/types';
import { useFirm } from '@/lib/session/session';
import { remindAt, reminderOf, type Due } from '@/lib/tasks/due';
import { TextField } from '../text-field';
import { DueFields } from './due-fields';
import { useTaskActions } from './use-task-actions';
import styles from './tasks.module.css';

/** In the place of its row. */
export function TaskEditor({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation();
  const actions = useTaskActions();
  const timeZone = useFirm()?.timeZone ?? 'Asia/Shanghai';
  const [title, setTitle] = useState(task.title);
  const [due, setDue] = useState<Due>({
    dueOn: task.dueOn,
    dueTime: task.dueTime ?? '',
    reminder: reminderOf(task, timeZone),
  });
  const wrong = title.trim() === '' ? t('tasks.taskMissing') : undefined;
  const noDay = due.dueOn === '' ? t('tasks.dayMissing') : undefined;
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (wrong ?? noDay) return;
    const { dueOn, dueTime } = due;
    await actions.change(task, { title, dueOn, dueTime: dueTime || null, remindAt: remindAt(due) });
    onClose();
  };
  return (
    <li className={styles.editor}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <TextField autoFocus label={t('tasks.task')} value={title} error={wrong} onChange={setTitle} />
        <DueFields due={due} error={noDay} onChange={setDue} />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button type="primary" htmlType="submit">
            {t('words.save')}
          </Button>
        </div>
      </form>
    </li>
  );
}

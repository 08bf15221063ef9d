import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { remindersFor, type Due, type Reminder } from '@/lib/tasks/due';
import { TextField } from '../text-field';
import styles from './tasks.module.css';

type Props = { due: Due; error?: string | undefined; onChange: (due: Due) => void };

/** Day, time of day if any, and when to be reminded. */
export function DueFields({ due, error, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const offered = remindersFor(due);
  return (
    <div className={styles.due}>
      <TextField
        type="date"
        label={t('tasks.dueOn')}
        value={due.dueOn}
        error={error}
        onChange={(dueOn) => onChange({ ...due, dueOn })}
      />
      <TextField
        type="time"
        label={t('tasks.dueTime')}
        value={due.dueTime}
        onChange={(dueTime) => onChange({ ...due, dueTime })}
      />
      <div className={styles.select}>
        <label htmlFor={id}>{t('tasks.remind')}</label>
        <select
          id={id}
          value={offered.includes(due.reminder) ? due.reminder : 'none'}
          onChange={(event) => onChange({ ...due, reminder: event.target.value as Reminder })}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {t(`tasks.reminders.${each}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Condition } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { usePreference } from '@/lib/preferences';
import { CustomerPanel } from './customer-panel';
import styles from './today-page.module.css';

const CHOICES = [7, 14, 30, 60, 90, 180];
const USUAL = 30;

function notContactedFor(days: number): Condition {
  const field = 'lastContactedOn';
  return {
    any: [
      { field, olderThanDays: days },
      { field, empty: true },
    ],
  };
}

/** Customers whom nobody contacted for so many days, or ever: the most valuable first. */
export function NotContacted() {
  const { t } = useTranslation();
  const format = useFormat();
  const [stored, store] = usePreference('today.notContacted');
  const days = CHOICES.find((each) => String(each) === stored) ?? USUAL;
  const chooser = (
    <label className={styles.days}>
      {t('tasks.notContactedFor')}
      <select value={days} onChange={(event) => store(event.target.value)}>
        {CHOICES.map((each) => (
          <option key={each} value={each}>
            {t('words.days', { count: each, n: each })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <CustomerPanel
      title={t('tasks.notContacted')}
      extra={chooser}
      condition={notContactedFor(days)}
      sort="-value"
      none={t('tasks.allContacted')}
      about={({ lastContactedOn }) =>
        lastContactedOn
          ? t('tasks.lastContacted', { date: format.date(lastContactedOn) })
          : t('tasks.neverContacted')
      }
    />
  );
}

import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { EntryLine } from './entry-line';
import styles from './calendar.module.css';

type Props = {
  day: string;
  now: string;
  moon: string | undefined;
  known: CalendarDay | undefined;
  inMonth: boolean;
  reached: boolean;
  onOpen: () => void;
};

export function DayCell({ day, now, moon, known, inMonth, reached, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const entries = known?.entries ?? [];
  const count = known?.count ?? 0;
  const more = count - entries.length;
  return (
    <li
      className={styles.day}
      data-other={!inMonth}
      data-empty={count === 0}
      aria-current={day === now ? 'date' : undefined}
    >
      <button
        type="button"
        data-day={day}
        tabIndex={reached ? 0 : -1}
        aria-label={t('calendar.openDay', { date: format.date(day), count, n: format.count(count) })}
        onClick={onOpen}
      >
        <span className={styles.number}>{Number(day.slice(-2))}</span>
        {moon && <span className={styles.moon}>{moon}</span>}
        <span className={styles.weekday}>{format.weekday(day)}</span>
      </button>
      {entries.map((entry) => (
        <EntryLine key={`${entry.kind}-${entry.id}`} entry={entry} late={isLate(entry, day, now)} />
      ))}
      {more > 0 && (
        <button type="button" className={styles.more} onClick={onOpen}>
          {t('calendar.more', { n: format.count(more) })}
        </button>
      )}
    </li>
  );
}

export function isLate({ kind, done }: CalendarDay['entries'][number], day: string, now: string): boolean {
  return kind !== 'birthday' && !done && day < now;
}

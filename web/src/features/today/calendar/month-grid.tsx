import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, LunarMonth } from '@/lib/api/types';
import { addDays } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { DayCell } from './day-cell';
import { addMonths, monthOf } from './month';
import { besideDay } from './moon';
import styles from './calendar.module.css';

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const PAGES: Record<string, number> = { PageUp: -1, PageDown: 1 };

type Props = {
  month: string;
  days: string[];
  now: string;
  moon: LunarMonth[];
  known: CalendarDay[];
  busy: boolean;
  onMonth: (month: string) => void;
  onOpen: (day: string) => void;
};

/** Weeks on a desk, the days with something on them on a phone. Arrows go from day to day, page keys from month to month. */
export function MonthGrid({ month, days, now, moon, known, busy, onMonth, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const grid = useRef<HTMLOListElement>(null);
  const goingTo = useRef<string>(null);
  const [last, setLast] = useState(now);
  const reached = monthOf(last) === month ? last : monthOf(now) === month ? now : `${month}-01`;
  useEffect(() => {
    if (!goingTo.current) return;
    grid.current?.querySelector<HTMLButtonElement>(`[data-day="${goingTo.current}"]`)?.focus();
    goingTo.current = null;
  }, [reached]);
  // On a phone the month is longer than the screen.
  useEffect(() => {
    const cell = grid.current?.querySelector('[aria-current=date]');
    if (!busy && cell && cell.getBoundingClientRect().top > window.innerHeight) {
      cell.scrollIntoView({ block: 'center' });
    }
  }, [busy, month]);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const here = (event.target as HTMLElement).dataset.day;
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = PAGES[event.key];
    const step = STEPS[event.key];
    if (!page && !step && event.key !== 't') return;
    event.preventDefault();
    const next = page ? `${addMonths(monthOf(here), page)}-01` : step ? addDays(here, step) : now;
    goingTo.current = next;
    setLast(next);
    if (monthOf(next) !== month) onMonth(monthOf(next));
    else grid.current?.querySelector<HTMLButtonElement>(`[data-day="${next}"]`)?.focus();
  };
  const by = new Map(known.map((each) => [each.day, each]));
  const nothing = !busy && !days.some((day) => monthOf(day) === month && by.has(day));
  return (
    <>
      <div className={styles.weekdays} aria-hidden>
        {days.slice(0, 7).map((day) => (
          <span key={day}>{format.weekday(day)}</span>
        ))}
      </div>
      <ol ref={grid} className={styles.grid} aria-busy={busy} title={t('calendar.keys')} onKeyDown={move}>
        {days.map((day) => (
          <DayCell
            key={day}
            day={day}
            now={now}
            moon={besideDay(day, moon)}
            known={by.get(day)}
            inMonth={monthOf(day) === month}
            reached={day === reached}
            onOpen={() => onOpen(day)}
          />
        ))}
      </ol>
      {nothing && <p className={styles.nothing}>{t('calendar.nothing')}</p>}
    </>
  );
}

import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FailedToLoad } from '@/components/failed-to-load';
import { today } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { useFirm } from '@/lib/session/session';
import { TodayTabs } from '../today-tabs';
import { DayDialog } from './day-dialog';
import { addMonths, daysAround, monthOf } from './month';
import { MonthGrid } from './month-grid';
import { useCalendar, useCalendarAddress, useLunarMonths } from './use-calendar';
import page from '../today-page.module.css';
import styles from './calendar.module.css';

const LINES_A_DAY = 4;

/** What falls on which day: tasks, cases, birthdays. */
export function CalendarPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = today(useFirm()?.timeZone ?? 'Asia/Shanghai');
  const { month, day, whose, choose } = useCalendarAddress(now);
  const days = daysAround(month);
  const { data, error, isPending, refetch } = useCalendar({
    from: days[0] ?? now,
    to: days.at(-1) ?? now,
    whose,
    perDay: LINES_A_DAY,
  });
  const months = useLunarMonths(days[0] ?? now, days.at(-1) ?? now);
  const goTo = (next: string) => choose({ month: next === monthOf(now) ? null : next });
  return (
    <>
      <div className={page.head}>
        <h1>{format.monthLong(month)}</h1>
        <TodayTabs />
        <div className={styles.pager}>
          <Button
            icon={<LeftOutlined />}
            aria-label={t('calendar.previous')}
            onClick={() => goTo(addMonths(month, -1))}
          />
          <Button disabled={month === monthOf(now)} onClick={() => goTo(monthOf(now))}>
            {t('calendar.thisMonth')}
          </Button>
          <Button
            icon={<RightOutlined />}
            aria-label={t('calendar.next')}
            onClick={() => goTo(addMonths(month, 1))}
          />
        </div>
        <select
          aria-label={t('calendar.whose')}
          value={whose}
          onChange={(event) => choose({ whose: event.target.value === 'all' ? 'all' : null })}
        >
          <option value="mine">{t('tasks.mine')}</option>
          <option value="all">{t('tasks.everyones')}</option>
        </select>
      </div>
      {error && !data ? (
        <FailedToLoad error={error} onRetry={() => void refetch()} />
      ) : (
        <MonthGrid
          month={month}
          days={days}
          now={now}
          moon={months}
          known={data?.days ?? []}
          busy={isPending}
          onMonth={goTo}
          onOpen={(opened) => choose({ day: opened })}
        />
      )}
      {day && <DayDialog day={day} now={now} whose={whose} onClose={() => choose({ day: null })} />}
    </>
  );
}

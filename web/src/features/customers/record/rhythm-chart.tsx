import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '@/lib/api/types';
import { addDays, daysBetween } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import styles from './rhythm-chart.module.css';

const WIDTH = 320;
const MARGIN = 6;
const LINE = 30;
/** From three times the own rhythm on, a customer is in decline. */
const USUAL_UNTIL = 3;

type Rhythm = NonNullable<CustomerPage['rhythm']>;

/** A dot a purchase on a line of time, the band in which the next is usual, and today. */
export function RhythmChart({ rhythm, asOf }: { rhythm: Rhythm; asOf: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = rhythm.days[0] ?? asOf;
  const last = rhythm.days.at(-1) ?? asOf;
  const own = rhythm.ownRhythmDays ?? rhythm.baseRhythmDays ?? 0;
  const bandEnd = addDays(last, Math.round(own * USUAL_UNTIL));
  const end = bandEnd > asOf ? bandEnd : asOf;
  const span = Math.max(daysBetween(first, end), 1);
  const x = (day: string) => MARGIN + ((WIDTH - 2 * MARGIN) * daysBetween(first, day)) / span;
  const label = t('customers.rhythmLabel', {
    count: rhythm.days.length,
    from: format.date(first),
    to: format.date(last),
  });
  const late = x(asOf) > WIDTH / 2;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} 66`} role="img" aria-label={label}>
      <rect
        className={styles.band}
        x={x(last)}
        y={LINE - 12}
        width={Math.max(x(bandEnd) - x(last), 1)}
        height={24}
      />
      <line className={styles.axis} x1={MARGIN} x2={WIDTH - MARGIN} y1={LINE} y2={LINE} />
      {rhythm.days.map((day) => (
        <circle key={day} className={styles.dot} cx={x(day)} cy={LINE} r={3.5}>
          <title>{format.date(day)}</title>
        </circle>
      ))}
      <line className={styles.today} x1={x(asOf)} x2={x(asOf)} y1={10} y2={LINE + 14} />
      <text x={x(asOf) + (late ? -4 : 4)} y={12} textAnchor={late ? 'end' : 'start'}>
        {t('customers.today')}
      </text>
      <text x={MARGIN} y={60}>
        {format.date(first)}
      </text>
      <text x={WIDTH - MARGIN} y={60} textAnchor="end">
        {format.date(end)}
      </text>
    </svg>
  );
}

import { useTranslation } from 'react-i18next';
import type { EquityChange } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { Panel } from '../panel';
import styles from './equity.module.css';

type Props = { change: EquityChange; onChoose: (days: { from?: string; to?: string }) => void };

/** Which two days are compared: month-ends that are known, or now. */
export function ComparedDays({ change, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { from, to, choices } = change;
  const options = (days: string[]) =>
    days.map((day) => (
      <option key={day} value={day}>
        {format.date(day)}
      </option>
    ));
  return (
    <Panel>
      <div className={styles.days}>
        <label>
          {t('value.from')}
          <select value={from} onChange={(event) => onChoose({ from: event.target.value })}>
            {options(choices.filter((day) => day < to))}
          </select>
        </label>
        <label>
          {t('value.to')}
          <select
            value={choices.includes(to) ? to : ''}
            onChange={(event) => onChoose({ to: event.target.value })}
          >
            {options(choices.filter((day) => day > from))}
            <option value="">{t('value.now')}</option>
          </select>
        </label>
      </div>
    </Panel>
  );
}

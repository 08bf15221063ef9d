import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { useFormat } from '@/lib/format/use-format';
import { ChangeChart } from './change-chart';
import { TierMoves } from './tier-moves';
import { useChange } from './use-equity';
import styles from './value.module.css';

/** Two days side by side: why the value changed, and who moved between tiers. */
export function Comparison() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: change, error, isPending, refetch, choose } = useChange();
  if (isPending) return <Busy rows={6} />;
  if (!change) {
    return (
      <div className={styles.all}>
        <FailedToLoad error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  const { from, to, choices } = change;
  return (
    <>
      <div className={styles.all}>
        <Panel>
          <div className={styles.days}>
            <label>
              {t('value.from')}
              <select value={from} onChange={(event) => choose({ from: event.target.value })}>
                {choices
                  .filter((day) => day < to)
                  .map((day) => (
                    <option key={day} value={day}>
                      {format.date(day)}
                    </option>
                  ))}
              </select>
            </label>
            <label>
              {t('value.to')}
              <select
                value={choices.includes(to) ? to : ''}
                onChange={(event) => choose({ to: event.target.value })}
              >
                {choices
                  .filter((day) => day > from)
                  .map((day) => (
                    <option key={day} value={day}>
                      {format.date(day)}
                    </option>
                  ))}
                <option value="">{t('value.now')}</option>
              </select>
            </label>
          </div>
        </Panel>
      </div>
      <ChangeChart change={change} />
      <TierMoves change={change} />
    </>
  );
}

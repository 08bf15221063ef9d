import { useTranslation } from 'react-i18next';
import type { BaseFigures, MonthEnd } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { Headline } from './headline';
import styles from './headlines.module.css';

function changeOf(now: number | null | undefined, before: number | null | undefined): number | null {
  return now == null || !before ? null : now / before - 1;
}

/** What the base is worth, and whether it is rising. */
export function Headlines({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { value, activeCustomers, retention12, valueAtRisk, history } = base;
  const months = (figure: (month: MonthEnd) => number | null) => history.map(figure);
  const points =
    retention12?.share == null || retention12.previous == null
      ? null
      : 100 * (retention12.share - retention12.previous);
  const against = base.previousOn ?? history.at(-2)?.monthEnd;
  const interval = value?.p10 != null && value.p90 != null;
  return (
    <div className={styles.headlines}>
      <Headline
        label={t('home.equity')}
        term="futureValue"
        figure={format.moneyShort(value?.total)}
        exact={format.money(value?.total)}
        href={customersWhere(value?.condition, '-value')}
        change={changeOf(value?.total, value?.previous)}
        against={against}
        detail={
          interval
            ? t('home.equityInterval', {
                p10: format.moneyShort(value.p10),
                p90: format.moneyShort(value.p90),
              })
            : value?.total == null
              ? t('home.noEquity')
              : undefined
        }
        points={months((month) => month.value)}
      />
      <Headline
        label={t('home.active')}
        term="activeCustomers"
        figure={format.count(activeCustomers?.count)}
        href={customersWhere(activeCustomers?.condition)}
        change={changeOf(activeCustomers?.count, activeCustomers?.previous)}
        against={against}
        points={months((month) => month.activeCustomers)}
      />
      <Headline
        label={t('home.retention')}
        term="retention12"
        figure={format.percent(retention12?.share)}
        href={customersWhere(retention12?.condition)}
        changeText={
          points === null
            ? undefined
            : t('home.points', { change: `${points > 0 ? '+' : ''}${format.decimal(points)}` })
        }
        against={against}
        detail={retention12 ? t('home.retentionOf', { n: format.count(retention12.n) }) : undefined}
        points={months((month) => month.retention12)}
      />
      <Headline
        label={t('home.atRiskValue')}
        term="valueAtRisk"
        figure={format.moneyShort(valueAtRisk?.amount)}
        exact={format.money(valueAtRisk?.amount)}
        href={customersWhere(valueAtRisk?.condition, '-value')}
        change={changeOf(valueAtRisk?.amount, valueAtRisk?.previous)}
        against={against}
        detail={valueAtRisk ? t('home.atRiskOf', { n: format.count(valueAtRisk.customers) }) : undefined}
        points={months((month) => month.valueAtRisk)}
      />
    </div>
  );
}

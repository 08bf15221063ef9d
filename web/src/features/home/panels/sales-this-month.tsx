import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/panel';
import type { BaseFigures } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import styles from './sales-this-month.module.css';

const MONTHS = 6;

export function SalesThisMonth({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sales = base.salesThisMonth;
  if (!sales) return null;
  const last = sales.lastMonthSamePeriod;
  const months = base.history.slice(-MONTHS);
  const highest = Math.max(...months.map(({ revenue }) => revenue), 1);
  return (
    <Panel title={t('home.sales')}>
      <Link className={styles.figure} to={customersWhere(sales.condition)}>
        {format.money(sales.amount)}
      </Link>
      <div>
        {t('home.salesDetail', {
          purchases: t('words.purchases', { count: sales.purchases, n: format.count(sales.purchases) }),
          customers: t('words.customers', { count: sales.customers, n: format.count(sales.customers) }),
        })}
      </div>
      {last ? (
        <small>
          {t('home.salesCompare', {
            change: format.change(sales.amount / last - 1),
            last: format.money(last),
          })}
        </small>
      ) : null}
      <ol className={styles.months}>
        {months.map(({ monthEnd, revenue }) => (
          <li key={monthEnd} title={`${format.month(monthEnd)}: ${format.money(revenue)}`}>
            <span>{format.month(monthEnd)}</span>
            <i style={{ width: `${(100 * Math.max(revenue, 0)) / highest}%` }} />
            <span>{format.moneyShort(revenue)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

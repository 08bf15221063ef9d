import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Business, Condition } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';

type Sold = Business['channels'][number]['sold'];

/** Sales of this month, and those of the same days of last month with the change since. */
export function SoldCells({ sold }: { sold: Sold }) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = sold.lastMonthSamePeriod;
  return (
    <>
      <td data-head={t('home.thisMonth')}>
        <Figure amount={sold.amount} condition={sold.condition} sort="-revenue" />
      </td>
      <td data-head={t('home.lastMonth')}>
        <Figure amount={last} condition={sold.lastCondition} sort="-revenue" />
        {last > 0 && <small> {format.change(sold.amount / last - 1)}</small>}
      </td>
    </>
  );
}

/** An amount that leads to the customers behind it. */
export function Figure({ amount, condition, sort }: { amount: number; condition: Condition; sort: string }) {
  const format = useFormat();
  if (amount === 0) return '–';
  return <Link to={customersWhere(condition, sort)}>{format.money(amount)}</Link>;
}

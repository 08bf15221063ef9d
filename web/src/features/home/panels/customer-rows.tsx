import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Busy } from '@/components/busy';
import { StageTag } from '@/components/stage-tag';
import { TierTag } from '@/components/tier-tag';
import type { Attention } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import styles from './customer-rows.module.css';

/** Why this customer is here, in words. */
function useReason(): (attention: Attention) => string {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  return ({ reason, value, values }) =>
    lookup('home.reasons', reason, {
      daysSinceLast: format.count(values.daysSinceLast),
      ownRhythmDays: format.count(values.ownRhythmDays),
      overdue: format.decimal(values.overdue),
      pBuy: format.percent(values.pBuy),
      valueBefore: format.money(values.valueBefore),
      gain: format.money((value ?? 0) - (values.valueBefore ?? 0)),
    }) ?? t('home.reasonUnknown');
}

/** Rows that are not there yet are being loaded. */
export function CustomerRows({ rows, none }: { rows: Attention[] | undefined; none: string }) {
  const format = useFormat();
  const reasonOf = useReason();
  if (!rows) return <Busy rows={5} />;
  if (rows.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.customer.id}>
          <Link to={`/customers/${row.customer.id}`} title={row.customer.displayName}>
            {row.customer.displayName}
          </Link>
          <span className={styles.tags}>
            {row.customer.tier && <TierTag tier={row.customer.tier} />}
            <StageTag stage={row.customer.stage} />
          </span>
          <strong>{format.money(row.value)}</strong>
          <small>{reasonOf(row)}</small>
        </li>
      ))}
    </ul>
  );
}

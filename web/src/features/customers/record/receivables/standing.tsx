import { useTranslation } from 'react-i18next';
import type { Account } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import styles from './receivables.module.css';

/** Owed, overdue and prepaid, and how old what is owed is. */
export function Standing({ account }: { account: Account }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lookup = useLookup();
  const { owed, overdue, prepaid, oldestOpenOn, oldestDebtDays, lastPaidOn } = account;
  const filled = account.buckets.filter(({ amount }) => amount > 0);
  return (
    <>
      <dl className={styles.standing}>
        <div>
          <dt>{t('receivables.owes')}</dt>
          <dd>{owed > 0 ? format.moneyExact(owed) : t('receivables.clear')}</dd>
        </div>
        {overdue > 0 && (
          <div data-overdue>
            <dt>{t('receivables.overdue')}</dt>
            <dd>{format.moneyExact(overdue)}</dd>
          </div>
        )}
        {prepaid > 0 && (
          <div>
            <dt>{t('receivables.prepaid')}</dt>
            <dd>{format.moneyExact(prepaid)}</dd>
          </div>
        )}
      </dl>
      {filled.length > 0 && (
        <ul className={styles.buckets}>
          {filled.map(({ bucket, amount }) => (
            <li key={bucket} data-bucket={bucket}>
              <span>{lookup('receivables.buckets', bucket) ?? bucket}</span>
              <i style={{ width: `${(100 * amount) / owed}%` }} />
              <span>{format.moneyExact(amount)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.note}>
        {oldestOpenOn &&
          t('receivables.since', {
            date: format.date(oldestOpenOn),
            days: t('words.days', { count: oldestDebtDays ?? 0, n: format.count(oldestDebtDays) }),
          })}
        {oldestOpenOn && lastPaidOn && ' · '}
        {lastPaidOn && t('receivables.lastPaid', { date: format.date(lastPaidOn) })}
      </p>
    </>
  );
}

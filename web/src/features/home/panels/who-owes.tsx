import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { answered, api } from '@/lib/api/client';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import styles from './who-owes.module.css';

const SHOWN = 5;

/** Who owes us: how much, how long overdue, and whom to ask first. */
export function WhoOwes() {
  const { t } = useTranslation();
  const format = useFormat();
  const lookup = useLookup();
  const ageing = useQuery({
    queryKey: ['base', 'receivables'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/receivables/ageing', { signal })),
  });
  const title = t('receivables.whoOwes');
  if (!ageing.data) {
    return (
      <Panel title={title}>
        {ageing.error ? (
          <FailedToLoad error={ageing.error} onRetry={() => void ageing.refetch()} />
        ) : (
          <Busy rows={5} />
        )}
      </Panel>
    );
  }
  const { owed, overdue, buckets, mostOverdue, condition, overdueCondition } = ageing.data;
  if (owed === 0) {
    return (
      <Panel title={title}>
        <p className={styles.none}>{t('receivables.nobody')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={title}>
      <Link className={styles.figure} to={customersWhere(condition, '-owed')}>
        {format.money(owed)}
      </Link>
      {overdue > 0 && (
        <div>
          {t('receivables.overdue')}{' '}
          <Link to={customersWhere(overdueCondition, '-overdue')}>{format.money(overdue)}</Link>
        </div>
      )}
      <ul className={styles.buckets}>
        {buckets.map((bucket) => (
          <li key={bucket.bucket} data-bucket={bucket.bucket}>
            <span>{lookup('receivables.buckets', bucket.bucket) ?? bucket.bucket}</span>
            <i style={{ width: `${(100 * bucket.amount) / owed}%` }} />
            <Link to={customersWhere(bucket.condition, '-owed')}>{format.money(bucket.amount)}</Link>
          </li>
        ))}
      </ul>
      {mostOverdue.length > 0 && (
        <ol className={styles.debtors}>
          {mostOverdue.slice(0, SHOWN).map((debtor) => (
            <li key={debtor.id}>
              <Link to={`/customers/${debtor.id}#receivables`}>{debtor.displayName}</Link>
              <small>
                {t('receivables.overdueFor', {
                  days: t('words.days', { count: debtor.overdueDays, n: format.count(debtor.overdueDays) }),
                })}
              </small>
              <strong>{format.money(debtor.overdue)}</strong>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

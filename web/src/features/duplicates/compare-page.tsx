import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Notice } from '@/components/notice';
import type { CustomerComparison } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import { customersIn } from './addresses';
import { FactRow } from './fact-row';
import { PairReasons } from './pair-reasons';
import { useComparison, useMerge, useTellApart } from './use-duplicates';
import styles from './duplicates.module.css';

/** Customers side by side: which stays, and for each fact whose is right. */
export function ComparePage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const found = useComparison(customersIn(search));
  return (
    <>
      <Link to="/duplicates">{t('duplicates.back')}</Link>
      <h1 className={styles.title}>{t('duplicates.compareTitle')}</h1>
      {found.isPending ? (
        <Busy rows={12} />
      ) : !found.data ? (
        <FailedToLoad error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Comparison compared={found.data} onAnew={() => void found.refetch()} />
      )}
    </>
  );
}

function Comparison({ compared, onAnew }: { compared: CustomerComparison; onAnew: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMay('write');
  const ids = compared.customers.map(({ customer }) => customer.id);
  const [wanted, setInto] = useState(ids[0]);
  const [take, setTake] = useState<Record<string, number>>({});
  const merge = useMerge();
  const apart = useTellApart();
  const into = wanted !== undefined && ids.includes(wanted) ? wanted : (ids[0] ?? 0);
  const onMerge = () =>
    merge.mutate(
      {
        into,
        from: ids.filter((id) => id !== into),
        versions: Object.fromEntries(
          compared.customers.map(({ customer, version }) => [customer.id, version]),
        ),
        take,
      },
      { onSuccess: () => void navigate(`/customers/${into}`) },
    );
  return (
    <>
      {merge.error && (
        <Notice kind="error" action={<Button onClick={onAnew}>{t('words.retry')}</Button>}>
          {merge.error.message}
        </Notice>
      )}
      <PairReasons
        pairs={compared.pairs}
        names={new Map(compared.customers.map(({ customer }) => [customer.id, customer.displayName]))}
      />
      <div className={styles.scroll}>
        <table className={styles.comparison}>
          <thead>
            <tr>
              <th scope="col">{t('duplicates.fact')}</th>
              {compared.customers.map(({ customer }) => (
                <th key={customer.id} scope="col">
                  <Link to={`/customers/${customer.id}`}>{customer.displayName}</Link>
                  <label>
                    <input
                      type="radio"
                      name="into"
                      aria-label={t('duplicates.staysOf', { name: customer.displayName })}
                      disabled={!mayWrite}
                      checked={customer.id === into}
                      onChange={() => setInto(customer.id)}
                    />
                    {t('duplicates.stays')}
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.facts.map((fact) => (
              <FactRow
                key={fact.name}
                fact={fact}
                ids={ids}
                into={into}
                taken={take[fact.name]}
                disabled={!mayWrite}
                onTake={(id) => setTake({ ...take, [fact.name]: id })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.hint}>{t('duplicates.mergeHint')}</p>
      {mayWrite && (
        <div className={styles.actions}>
          <Button type="primary" loading={merge.isPending} onClick={onMerge}>
            {t('duplicates.merge', { count: ids.length })}
          </Button>
          <Button
            loading={apart.isPending}
            onClick={() => apart.mutate(ids, { onSuccess: () => void navigate('/duplicates') })}
          >
            {t('duplicates.notTheSame')}
          </Button>
        </div>
      )}
    </>
  );
}

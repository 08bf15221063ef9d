import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { TierTag } from '@/components/tier-tag';
import { answered, api } from '@/lib/api/client';
import type { Condition, Customer } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { usePreference } from '@/lib/preferences';
import styles from './today-page.module.css';

const CHOICES = [7, 14, 30, 60, 90, 180];
const USUAL = 30;
const SHOWN = 10;
const MOST_VALUABLE_FIRST = '-value';

function notContactedFor(days: number): Condition {
  const field = 'lastContactedOn';
  return {
    any: [
      { field, olderThanDays: days },
      { field, empty: true },
    ],
  };
}

/** Customers whom nobody contacted for so many days, or ever: the most valuable first. */
export function NotContacted() {
  const { t } = useTranslation();
  const format = useFormat();
  const [stored, store] = usePreference('today.notContacted');
  const days = CHOICES.find((each) => String(each) === stored) ?? USUAL;
  const condition = notContactedFor(days);
  const found = useQuery({
    queryKey: ['customers', 'not contacted', days],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/v1/customers/search', {
          body: { condition, sort: MOST_VALUABLE_FIRST, limit: SHOWN },
          signal,
        }),
      ),
  });
  const count = useQuery({
    queryKey: ['customers', 'not contacted', days, 'count'],
    queryFn: ({ signal }) => answered(api.POST('/api/v1/customers/count', { body: { condition }, signal })),
  });
  const chooser = (
    <label className={styles.days}>
      {t('tasks.notContactedFor')}
      <select value={days} onChange={(event) => store(event.target.value)}>
        {CHOICES.map((each) => (
          <option key={each} value={each}>
            {t('words.days', { count: each, n: each })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Panel title={t('tasks.notContacted')} extra={chooser}>
      {found.isPending ? (
        <Busy rows={6} />
      ) : !found.data ? (
        <FailedToLoad error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.items.length === 0 ? (
        <p className={styles.none}>{t('tasks.allContacted')}</p>
      ) : (
        <ul className={styles.customers}>
          {found.data.items.map((customer) => (
            <CustomerRow key={customer.id} customer={customer} />
          ))}
        </ul>
      )}
      {count.data && count.data.count > SHOWN && (
        <Link to={customersWhere(condition, MOST_VALUABLE_FIRST)}>
          {t('tasks.everyone', { n: format.count(count.data.count) })}
        </Link>
      )}
    </Panel>
  );
}

function CustomerRow({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, displayName, tier, value, lastContactedOn } = customer;
  return (
    <li>
      <Link to={`/customers/${id}?record=follow-up`} title={displayName}>
        {displayName}
      </Link>
      {tier && <TierTag tier={tier} />}
      <strong>{format.money(value)}</strong>
      <small>
        {lastContactedOn
          ? t('tasks.lastContacted', { date: format.date(lastContactedOn) })
          : t('tasks.neverContacted')}
      </small>
    </li>
  );
}

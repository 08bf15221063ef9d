import type { ReactNode } from 'react';
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
import { useCustomerCount } from '@/lib/use-customer-count';
import styles from './today-page.module.css';

const SHOWN = 10;

type Props = {
  title: string;
  extra?: ReactNode;
  condition: Condition;
  sort: string;
  none: string;
  about: (customer: Customer) => string;
  action?: (customer: Customer) => ReactNode;
};

/** The first customers of a kind, how many there are, and the way to all of them. */
export function CustomerPanel({ title, extra, condition, sort, none, about, action }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useQuery({
    queryKey: ['customers', 'today', condition, sort],
    queryFn: ({ signal }) =>
      answered(api.POST('/api/v1/customers/search', { body: { condition, sort, limit: SHOWN }, signal })),
  });
  const { count, text } = useCustomerCount({ condition });
  return (
    <Panel title={count ? `${title} · ${text}` : title} extra={extra}>
      {found.isPending ? (
        <Busy rows={6} />
      ) : !found.data ? (
        <FailedToLoad error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.items.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.customers}>
          {found.data.items.map((customer) => (
            <li key={customer.id} data-action={action !== undefined}>
              <Link to={`/customers/${customer.id}?record=follow-up`} title={customer.displayName}>
                {customer.displayName}
              </Link>
              {customer.tier && <TierTag tier={customer.tier} />}
              <strong>{format.money(customer.value)}</strong>
              <small>{about(customer)}</small>
              {action?.(customer)}
            </li>
          ))}
        </ul>
      )}
      {count !== undefined && count > SHOWN && (
        <Link to={customersWhere(condition, sort)}>{t('tasks.everyone', { n: text })}</Link>
      )}
    </Panel>
  );
}

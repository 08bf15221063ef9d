import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ClaimButton } from '@/components/owners/claim-button';
import { useOwner } from '@/components/owners/use-owner';
import type { CustomerPage } from '@/lib/api/types';
import { useColleagues } from '@/lib/session/colleagues';
import { useMay } from '@/lib/session/session';
import styles from './owner.module.css';

/** Who looks after the customer; whoever may write claims, hands on or returns it here. */
export function Owner({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation();
  const select = useId();
  const mayWrite = useMay('write');
  const { give } = useOwner(customer.id);
  const colleagues = useColleagues().data ?? [];
  const owner = colleagues.find(({ name }) => name === customer.owner);
  if (!mayWrite) {
    return (
      <span className={styles.owner}>
        {t('customers.owner.label')}: {customer.owner ?? t('customers.owner.pool')}
      </span>
    );
  }
  return (
    <span className={styles.owner}>
      <label htmlFor={select}>{t('customers.owner.label')}</label>
      <select
        id={select}
        value={owner?.id ?? ''}
        disabled={give.isPending}
        onChange={({ target }) =>
          give.mutate({ to: target.value ? Number(target.value) : null, from: owner?.id ?? null })
        }
      >
        <option value="">{t('customers.owner.pool')}</option>
        {colleagues
          .filter(({ enabled, id }) => enabled || id === owner?.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
      {customer.ownership === 'pool' && <ClaimButton customer={customer} />}
    </span>
  );
}

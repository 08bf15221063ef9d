import { useTranslation } from 'react-i18next';
import { InfoTerm } from '@/components/info-term';
import type { CustomerPage } from '@/lib/api/types';
import { NONE } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import styles from './facts.module.css';

/** What was computed from the purchases. */
export function DerivedFacts({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={styles.derived}>
      <dt>{t('customers.firstPurchase')}</dt>
      <dd>{format.date(customer.firstPurchaseOn)}</dd>
      <dt>{t('customers.lastPurchase')}</dt>
      <dd>{format.date(customer.lastPurchaseOn)}</dd>
      <dt>{t('customers.purchases')}</dt>
      <dd>{format.count(customer.purchases)}</dd>
      <dt>{t('customers.revenue')}</dt>
      <dd>{format.moneyExact(customer.revenue)}</dd>
      <dt>
        {t('customers.rfmClass')} <InfoTerm term="rfm" />
      </dt>
      <dd>
        {customer.rfmClass ? t(`terms.rfmClasses.${customer.rfmClass}`) : NONE}
        {customer.r !== null && (
          <small>
            {' '}
            R{customer.r} F{customer.f} M{customer.m}
          </small>
        )}
      </dd>
    </dl>
  );
}

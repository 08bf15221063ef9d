import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/panel';
import type { DataQuality } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import styles from './quality.module.css';

/** Purchases far beyond what is usual: a slip of the finger, or the best order of the year. */
export function OutlyingPurchases({ outlying }: { outlying: DataQuality['outlying'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { usual, count, greatest } = outlying;
  return (
    <Panel title={t('quality.outlying', { count, n: format.count(count) })}>
      <p className={styles.hint}>
        {usual.length === 0 && t('quality.outlyingTooFew')}
        {usual.map(({ kind, median, above }) => (
          <span key={kind}>
            {t(kind === 'person' ? 'quality.outlyingPersons' : 'quality.outlyingOrganisations', {
              median: format.money(median),
              above: format.money(above),
            })}{' '}
          </span>
        ))}
        {count > greatest.length && t('quality.greatest', { n: format.count(greatest.length) })}
      </p>
      <ul className={styles.purchases} aria-label={t('quality.outlying', { count, n: format.count(count) })}>
        {greatest.map((each, place) => (
          <li key={place}>
            <Link to={`/customers/${each.customerId}`} title={each.displayName}>
              {each.displayName}
            </Link>
            <small title={each.orderNumber ?? undefined}>{each.orderNumber}</small>
            <small>{format.date(each.day)}</small>
            <strong>{format.money(each.amount)}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

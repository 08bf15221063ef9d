import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { useFormat } from '@/lib/format/use-format';
import { useClassHistory } from './use-classes';
import styles from './classes.module.css';

/** Every change of a class with what it was decided on, the latest first. */
export function ClassHistory({ customer }: { customer: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useClassHistory(customer);
  if (!data) {
    return error ? <FailedToLoad error={error} onRetry={() => void refetch()} /> : <Busy rows={3} />;
  }
  if (data.items.length === 0) return <p className={styles.note}>{t('classes.noPast')}</p>;
  return (
    <ul className={styles.past} aria-label={t('classes.past')}>
      {data.items.map(({ id, at, label, fromName, toName, why }) => (
        <li key={id}>
          {label} {fromName ?? t('classes.unknown')} → {toName ?? t('classes.unknown')}
          <small>
            <time dateTime={at}>{format.date(at)}</time> · {why}
          </small>
        </li>
      ))}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import type { CustomerPage } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { RhythmChart } from './rhythm-chart';
import styles from './meaning.module.css';

/** When this customer came, and when the next visit would be due. */
export function Rhythm({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rhythm, asOf } = customer;
  if (!rhythm || !asOf || rhythm.days.length === 0) return null;
  const next = rhythm.nextExpectedOn;
  const finding = !next
    ? t('customers.rhythmNone')
    : t(next < asOf ? 'customers.rhythmOverdue' : 'customers.rhythmDue', { date: format.date(next) });
  return (
    <Panel
      title={
        <>
          {t('customers.rhythm')} <InfoTerm term="rhythm" />
        </>
      }
    >
      <div>{finding}</div>
      <RhythmChart rhythm={rhythm} asOf={asOf} />
      <p className={styles.note}>{t('customers.rhythmBand')}</p>
    </Panel>
  );
}

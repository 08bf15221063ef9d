import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import type { DataQuality } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { Figures } from './figures';
import styles from './quality.module.css';

/** How much of what a record should have is there, on average and by band. */
export function Completeness({ quality }: { quality: DataQuality }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = (from: number, below: number | null) =>
    below === null
      ? t('quality.complete')
      : t('quality.band', { from: format.percent(from), below: format.percent(below) });
  return (
    <Panel title={t('quality.completeness')}>
      <div className={styles.mean}>{format.percent(quality.completeness)}</div>
      <p className={styles.hint}>{t('quality.completenessHint')}</p>
      <Figures
        label={t('quality.completeness')}
        rows={quality.bands.map(({ from, below, customers, condition }) => ({
          name: name(from, below),
          customers,
          of: quality.customers,
          condition,
        }))}
      />
    </Panel>
  );
}

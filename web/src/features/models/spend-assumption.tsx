import { useTranslation } from 'react-i18next';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import type { FittedModel } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import styles from './models.module.css';

/** Below it a chance is no number that anybody needs. */
const LEAST_P = 0.001;

/** The spend model takes what is spent to be unrelated to how often one comes: whether that holds here. */
export function SpendAssumption({ spend }: { spend: FittedModel }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!spend.byFrequency) return null;
  const { verdict, perDoubling, low, high, pValue } = spend.byFrequency;
  const meaning = verdict !== 'same' && spend.edge === 'steadySpend' ? 'ownMean' : verdict;
  return (
    <Panel
      title={
        <>
          {t(`models.independence.${verdict}`)} <InfoTerm term="spendByFrequency" />
        </>
      }
    >
      <div className={styles.stack}>
        <p>{t(`models.independence.meaning.${meaning}`)}</p>
        <small className={styles.hint}>
          {t('models.independence.test', {
            change: format.change(perDoubling),
            low: format.change(low),
            high: format.change(high),
            p: pValue < LEAST_P ? `< ${LEAST_P}` : `= ${format.precise(Number(pValue.toPrecision(1)))}`,
            r: format.precise(spend.correlation && Number(spend.correlation.toFixed(2))),
            n: format.count(spend.customers),
          })}
        </small>
      </div>
    </Panel>
  );
}

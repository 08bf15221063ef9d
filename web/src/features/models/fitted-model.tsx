import { useTranslation } from 'react-i18next';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import type { Fit, SpendByFrequency } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import { ParameterTable } from './parameter-table';
import styles from './models.module.css';

/** Below it a chance is no number that anybody needs. */
const LEAST_P = 0.001;

/** The parameters, and what the value is worked out with. */
export function FittedModel({ fit }: { fit: Fit }) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  const { purchasing, spend, assumed } = fit;
  return (
    <Panel
      title={
        <>
          {t('models.parameters')} <InfoTerm term="modelParameters" />
        </>
      }
    >
      <div className={styles.stack}>
        <ParameterTable
          model={purchasing}
          title={t('models.purchasing', {
            name: lookup('terms.models', purchasing.name) ?? purchasing.name,
            unit: lookup('terms.units', assumed.unit) ?? assumed.unit,
          })}
        />
        <ParameterTable model={spend} title={t('models.spend')} />
        {spend.standIn != null && fit.value && (
          <p>{t('models.standIn', { mean: format.moneyExact(spend.standIn) })}</p>
        )}
        {spend.byFrequency && (
          <Independence tested={spend.byFrequency} n={spend.customers} correlation={spend.correlation} />
        )}
        <p>
          {t('models.assumed', {
            margin: format.percentExact(assumed.margin),
            rate: format.percentExact(assumed.annualDiscountRate),
            months: format.count(assumed.horizonMonths),
          })}
        </p>
        {fit.value && (
          <p>
            {t('models.value', {
              total: format.money(fit.value.total),
              p10: format.money(fit.value.p10),
              p90: format.money(fit.value.p90),
            })}
          </p>
        )}
      </div>
    </Panel>
  );
}

type Tested = { tested: SpendByFrequency; n: number | null; correlation: number | null };

/** The spend model takes what is spent to be unrelated to how often one comes: whether that holds here. */
function Independence({ tested, n, correlation }: Tested) {
  const { t } = useTranslation();
  const format = useFormat();
  const { verdict, perDoubling, low, high, pValue } = tested;
  return (
    <p>
      {t(`models.independence.${verdict}`)} <InfoTerm term="spendByFrequency" />
      <br />
      <small>
        {t('models.independence.test', {
          change: format.change(perDoubling),
          low: format.change(low),
          high: format.change(high),
          p: pValue < LEAST_P ? `< ${LEAST_P}` : `= ${format.precise(pValue)}`,
          r: format.precise(correlation),
          n: format.count(n),
        })}
      </small>
    </p>
  );
}

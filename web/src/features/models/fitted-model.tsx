import { useTranslation } from 'react-i18next';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import type { Fit } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import { ParameterTable } from './parameter-table';
import styles from './models.module.css';

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

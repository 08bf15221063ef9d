import { useTranslation } from 'react-i18next';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import type { CustomerPage } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import styles from './meaning.module.css';

/** Future value is never a bare number: its parts, its interval, what it rests on; realised value stands beside it. */
export function ValueSum({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  const { value, valueP10, valueP90, valueParts, model } = customer;
  const largest = Math.max(...valueParts.map(({ amount }) => Math.abs(amount)), 1e-9);
  return (
    <Panel
      title={
        <>
          {t('customers.futureValue')} <InfoTerm term="futureValue" />
        </>
      }
      extra={customer.asOf && <small>{t('customers.asOf', { date: format.date(customer.asOf) })}</small>}
    >
      {value === null ? (
        <p>{t('customers.noValue')}</p>
      ) : (
        <>
          <div className={styles.figure}>{format.money(value)}</div>
          {valueP10 !== null && valueP90 !== null && (
            <small>
              {t('customers.interval', { p10: format.money(valueP10), p90: format.money(valueP90) })}
            </small>
          )}
          <table className={styles.parts}>
            <tbody>
              {valueParts.map(({ part, amount }) => (
                <tr key={part}>
                  <th scope="row">
                    {lookup('customers.valueParts', part) ?? part}
                    <i
                      className={styles.bar}
                      data-minus={amount < 0}
                      style={{ width: `${(100 * Math.abs(amount)) / largest}%` }}
                    />
                  </th>
                  <td>{format.moneyExact(amount)}</td>
                </tr>
              ))}
              <tr data-sum="true">
                <th scope="row">{t('customers.sum')}</th>
                <td>{format.moneyExact(value)}</td>
              </tr>
            </tbody>
          </table>
        </>
      )}
      <div className={styles.beside}>
        <div>
          {t('customers.realised')} <InfoTerm term="realisedValue" />
          <strong>{format.money(customer.realisedValue)}</strong>
          <small>{t('customers.realisedHint')}</small>
        </div>
        <div>
          {t('customers.lifetime')} <InfoTerm term="lifetimeValue" />
          <strong>{format.money(customer.lifetimeValue)}</strong>
        </div>
      </div>
      {model && (
        <p className={styles.note}>
          {t('customers.modelLine', {
            model: lookup('terms.models', model.name) ?? model.name,
            margin: format.percentExact(model.margin),
            rate: format.percentExact(model.annualDiscountRate),
            months: model.horizonMonths,
          })}
        </p>
      )}
    </Panel>
  );
}

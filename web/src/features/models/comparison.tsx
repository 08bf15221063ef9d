import { useTranslation } from 'react-i18next';
import { FiguresTable } from '@/components/figures-table';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import type { Fit } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import styles from './models.module.css';

/** Which models were put to the same test, and why this one was taken. */
export function Comparison({ fit }: { fit: Fit }) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  const nameOf = (name: string) => lookup('terms.models', name) ?? name;
  const candidates = fit.holdout?.candidates ?? [];
  const name = nameOf(fit.purchasing.name);
  return (
    <Panel
      title={
        <>
          {fit.chosen ? t('models.chosen', { name }) : t('models.named', { name })}{' '}
          <InfoTerm term="modelChoice" />
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.hint}>{t(fit.chosen ? 'models.chosenHint' : 'models.namedHint')}</p>
        {candidates.length > 0 && (
          <FiguresTable label={t('models.comparison')}>
            <thead>
              <tr>
                <th scope="col">{t('models.model')}</th>
                <th scope="col" data-figure>
                  {t('models.logScore')}
                </th>
                <th scope="col" data-figure>
                  {t('models.forecast')}
                </th>
                <th scope="col" data-figure>
                  {t('models.bias')}
                </th>
              </tr>
            </thead>
            <tbody>
              {candidates.map((each) => (
                <tr key={each.name} data-best={each.name === fit.purchasing.name}>
                  <th scope="row">
                    {nameOf(each.name)}
                    {!each.converged && ` · ${t('models.notConverged')}`}
                  </th>
                  <td data-figure>{format.precise(each.logScore)}</td>
                  <td data-figure>{format.count(each.forecast)}</td>
                  <td data-figure>
                    {format.change(each.biasPercent == null ? null : each.biasPercent / 100)}
                  </td>
                </tr>
              ))}
            </tbody>
          </FiguresTable>
        )}
      </div>
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import { FiguresTable } from '@/components/figures-table';
import { Notice } from '@/components/notice';
import type { FittedModel } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import styles from './models.module.css';

/** As the papers write them. */
const SIGNS: Record<string, string> = { alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ' };

type Props = { model: FittedModel; title: string };

export function ParameterTable({ model, title }: Props) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  if (model.missing !== null) {
    const reason = lookup('home.missing', model.missing) ?? model.missing;
    return <Notice kind="info">{t('models.missing', { title, reason })}</Notice>;
  }
  const edge = model.edge === null ? null : (lookup('models.edges', model.edge) ?? model.edge);
  return (
    <>
      <FiguresTable>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('models.parameter')}</th>
            <th scope="col" data-figure>
              {t('models.estimate')}
            </th>
            <th scope="col" data-figure>
              {t('models.error')}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.regularity !== null && (
            <tr>
              <th scope="row">k</th>
              <td data-figure>{format.count(model.regularity)}</td>
              <td data-figure>{format.precise(null)}</td>
            </tr>
          )}
          {model.parameters.map(({ symbol, value, standardError }) => (
            <tr key={symbol}>
              <th scope="row">{SIGNS[symbol] ?? symbol}</th>
              <td data-figure>{format.precise(value)}</td>
              <td data-figure>{format.precise(standardError)}</td>
            </tr>
          ))}
        </tbody>
      </FiguresTable>
      <p className={styles.hint}>
        {t('models.fittedOn', { n: format.count(model.customers), ll: format.decimal(model.logLikelihood) })}{' '}
        {edge ? t('models.atEdge', { edge }) : model.converged === false && t('home.notConverged')}
      </p>
    </>
  );
}

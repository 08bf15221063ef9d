import { useTranslation } from 'react-i18next';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import type { BaseFigures } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';

/** The model, whether it converged, and by how much it missed when it was put to the test. */
export function Honesty({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  const { holdout, value } = base;
  const variance = value?.variance;
  const total = variance ? variance.parameters + variance.future + variance.holdout : 0;
  return (
    <Panel
      title={
        <>
          {t('home.honesty')} <InfoTerm term="holdout" />
        </>
      }
    >
      <div>
        {holdout
          ? t('home.holdout', {
              until: format.date(holdout.calibratedUntil),
              to: format.date(holdout.to),
              forecast: format.count(holdout.forecast),
              actual: format.count(holdout.actual),
              bias: format.change(holdout.biasPercent == null ? null : holdout.biasPercent / 100),
            })
          : t('home.noHoldout')}
      </div>
      <ModelLine base={base} />
      {holdout && holdout.candidates.length > 1 && (
        <div>
          {t('home.compared', {
            models: holdout.candidates
              .map(
                ({ name, biasPercent }) =>
                  `${lookup('terms.models', name) ?? name} ${format.change(biasPercent == null ? null : biasPercent / 100)}`,
              )
              .join(t('words.comma')),
          })}
        </div>
      )}
      {variance && total > 0 && (
        <div>
          {t('home.variance', {
            parameters: format.percent(variance.parameters / total),
            future: format.percent(variance.future / total),
            holdout: format.percent(variance.holdout / total),
          })}
        </div>
      )}
    </Panel>
  );
}

function ModelLine({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  const { model } = base;
  if (!model?.parameters) {
    const reason = lookup('home.missing', model?.reason ?? '') ?? t('home.noEquity');
    return <div>{t('home.noModel', { reason })}</div>;
  }
  const parameters = Object.entries(model.parameters)
    .map(([name, parameter]) => {
      const error = model.standardErrors?.[name];
      return `${name} ${format.precise(parameter)}${error == null ? '' : ` (${format.precise(error)})`}`;
    })
    .join(', ');
  const regularity = model.regularity == null ? '' : `k ${format.count(model.regularity)}, `;
  return (
    <div>
      {t('home.model', {
        name: lookup('terms.models', model.name) ?? model.name,
        unit: lookup('terms.units', model.unit) ?? model.unit,
        n: format.count(model.customers),
      })}{' '}
      {t(model.converged ? 'home.converged' : 'home.notConverged')}
      {parameters && ` · ${t('home.parameters')}: ${regularity}${parameters}`}
    </div>
  );
}

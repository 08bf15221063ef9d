import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { StatePage } from '@/components/state-page';
import type { Fit } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { Comparison } from './comparison';
import { FittedModel } from './fitted-model';
import { PastFits } from './past-fits';
import { Refit } from './refit';
import { SpendAssumption } from './spend-assumption';
import { useFit } from './use-models';
import styles from './models.module.css';

const ForecastChart = lazy(async () => ({ default: (await import('./forecast-chart')).ForecastChart }));
const RepeatsChart = lazy(async () => ({ default: (await import('./repeats-chart')).RepeatsChart }));

/** What was fitted, on what, how well it foresaw held-out time, and when. */
export function ModelsPage() {
  const { t } = useTranslation();
  const mayImport = useMay('write');
  const { data: fit, error, isPending, refetch } = useFit();
  if (isPending) return <Busy rows={14} />;
  if (fit === undefined) return <FailedToLoad error={error} onRetry={() => void refetch()} />;
  return fit ? (
    <Shown fit={fit} />
  ) : (
    <StatePage
      title={t('models.none')}
      hint={t('models.noneHint')}
      action={mayImport && <LinkButton to="/import">{t('home.emptyAction')}</LinkButton>}
    />
  );
}

function Shown({ fit }: { fit: Fit }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div className={styles.head}>
        <h1>{t('models.title')}</h1>
        <small>
          {t('words.asOf', { date: format.date(fit.asOf) })} ·{' '}
          {t('models.fittedTime', { date: format.dateTime(fit.fittedAt) })}
        </small>
        {fit.current && <Refit />}
      </div>
      {!fit.current && (
        <Notice kind="info">
          {t('models.earlier', { date: format.date(fit.fittedAt) })}{' '}
          <Link to="/insight/models">{t('models.toCurrent')}</Link>
        </Notice>
      )}
      <div className={styles.grid}>
        {fit.holdout ? (
          <Suspense fallback={<Busy rows={8} />}>
            <ForecastChart check={fit.holdout} />
            <RepeatsChart check={fit.holdout} />
          </Suspense>
        ) : (
          <Notice kind="info">{t('home.noHoldout')}</Notice>
        )}
        <div className={styles.stack}>
          <Comparison fit={fit} />
          <SpendAssumption spend={fit.spend} />
        </div>
        <FittedModel fit={fit} />
        <div className={styles.all}>
          <PastFits shown={fit.id} />
        </div>
      </div>
    </>
  );
}

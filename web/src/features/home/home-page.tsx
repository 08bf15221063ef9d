import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { StatePage } from '@/components/state-page';
import type { BaseFigures } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { loadTexts } from '@/lib/i18n/i18n';
import { useMay } from '@/lib/session/session';
import { AtRisk } from './panels/at-risk';
import { Headlines } from './panels/headlines';
import { Honesty } from './panels/honesty';
import { Risers } from './panels/risers';
import { SalesThisMonth } from './panels/sales-this-month';
import { Today } from './panels/today';
import { WhoseChoice } from './panels/whose-choice';
import { useAttention, whoseIn, type Whose } from './use-attention';
import { useBase } from './use-base';
import styles from './home-page.module.css';

const CohortHeatMap = lazy(async () => ({
  default: (await import('./charts/cohort-heat-map')).CohortHeatMap,
}));
const Pyramid = lazy(async () => ({ default: (await import('./charts/pyramid')).Pyramid }));
const StageFlowChart = lazy(async () => ({
  default: (await import('@/components/stage-flows/stage-flow-chart')).StageFlowChart,
}));
const ValueHistory = lazy(async () => ({ default: (await import('./charts/value-history')).ValueHistory }));

const Business = lazy(async () => ({ default: (await import('./panels/business')).Business }));
const WhoOwes = lazy(async () => {
  const [{ WhoOwes: Panel }] = await Promise.all([import('./panels/who-owes'), loadTexts('receivables')]);
  return { default: Panel };
});

/** Charts come after the figures: nobody waits for them to read a number. */
function Later({ children }: { children: ReactNode }) {
  return <Suspense fallback={<Busy rows={6} />}>{children}</Suspense>;
}

export function HomePage() {
  const { t } = useTranslation();
  const mayImport = useMay('write');
  const { data: base, error, isPending, refetch } = useBase();
  if (isPending) return <Busy rows={14} />;
  if (!base) return <FailedToLoad error={error} onRetry={() => void refetch()} />;
  if (base.customers === 0) {
    return (
      <StatePage
        title={t('home.empty')}
        hint={t('home.emptyHint')}
        action={mayImport && <LinkButton to="/import">{t('home.emptyAction')}</LinkButton>}
      />
    );
  }
  return <Figures base={base} />;
}

function Figures({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const whose = whoseIn(search.get('whose'));
  const { data: lists, error } = useAttention(base, whose);
  const choose = (next: Whose) => setSearch(next === 'all' ? {} : { whose: next }, { replace: true });
  return (
    <>
      <div className={styles.head}>
        <h1>{t('home.title')}</h1>
        <small>{t('words.asOf', { date: format.date(base.asOf) })}</small>
        <WhoseChoice whose={whose} onChange={choose} />
      </div>
      {error && <Notice kind="error">{error.message}</Notice>}
      <div className={styles.grid}>
        <Headlines base={base} />
        <div className={styles.wide}>
          <Later>
            <ValueHistory base={base} />
          </Later>
        </div>
        <SalesThisMonth base={base} />
        <div className={styles.tall}>
          <Today lists={lists} />
        </div>
        <Later>
          <Pyramid base={base} />
        </Later>
        <Later>{base.stageFlows && <StageFlowChart {...base.stageFlows} />}</Later>
        <div className={`${styles.wide} ${styles.flow}`}>
          <Later>
            <WhoOwes />
          </Later>
          <Risers lists={lists} since={base.previousOn} />
          <AtRisk lists={lists} />
        </div>
        <div className={`${styles.all} ${styles.flow}`}>
          <Later>
            <Business />
          </Later>
        </div>
        <div className={styles.all}>
          <Later>
            <CohortHeatMap base={base} />
          </Later>
        </div>
        <div className={styles.all}>
          <Honesty base={base} />
        </div>
      </div>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { StatePage } from '@/components/state-page';
import type { BaseFigures } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { CohortHeatMap } from './charts/cohort-heat-map';
import { Pyramid } from './charts/pyramid';
import { StageFlowChart } from './charts/stage-flow-chart';
import { ValueHistory } from './charts/value-history';
import { AtRisk } from './panels/at-risk';
import { Headlines } from './panels/headlines';
import { Honesty } from './panels/honesty';
import { Risers } from './panels/risers';
import { SalesThisMonth } from './panels/sales-this-month';
import { Today } from './panels/today';
import { useBase } from './use-base';
import styles from './home-page.module.css';

export function HomePage() {
  const { t } = useTranslation();
  const { data: base, error, isPending, refetch } = useBase();
  if (isPending) return <Busy rows={14} />;
  if (!base) return <FailedToLoad error={error} onRetry={() => void refetch()} />;
  if (base.customers === 0) {
    return (
      <StatePage
        title={t('home.empty')}
        hint={t('home.emptyHint')}
        action={<LinkButton to="/import">{t('home.emptyAction')}</LinkButton>}
      />
    );
  }
  return <Figures base={base} />;
}

function Figures({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <div className={styles.head}>
        <h1>{t('home.title')}</h1>
        <small>{t('words.asOf', { date: format.date(base.asOf) })}</small>
      </div>
      <div className={styles.grid}>
        <Headlines base={base} />
        <div className={styles.wide}>
          <ValueHistory base={base} />
        </div>
        <SalesThisMonth base={base} />
        <div className={styles.tall}>
          <Today base={base} />
        </div>
        <Pyramid base={base} />
        <StageFlowChart base={base} />
        <Risers base={base} />
        <AtRisk base={base} />
        <div className={styles.all}>
          <CohortHeatMap base={base} />
        </div>
        <div className={styles.all}>
          <Honesty base={base} />
        </div>
      </div>
    </>
  );
}

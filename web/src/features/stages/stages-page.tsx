import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { ComparedDays } from '@/components/equity/compared-days';
import { GroupsTable } from '@/components/equity/groups-table';
import { useChange, useEquity } from '@/components/equity/use-equity';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { StatePage } from '@/components/state-page';
import type { Equity, Stage } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import styles from './stages.module.css';

const StageFlowChart = lazy(async () => ({
  default: (await import('@/components/stage-flows/stage-flow-chart')).StageFlowChart,
}));

/** How many customers are in which stage, worth what, and who went from where to where. */
export function StagesPage() {
  const { t } = useTranslation();
  const mayImport = useMay('write');
  const { data: equity, error, isPending, refetch } = useEquity();
  if (isPending) return <Busy rows={14} />;
  if (!equity) return <FailedToLoad error={error} onRetry={() => void refetch()} />;
  return equity.customers === 0 ? (
    <StatePage
      title={t('value.none')}
      hint={t('value.stagesHint')}
      action={mayImport && <LinkButton to="/import">{t('home.emptyAction')}</LinkButton>}
    />
  ) : (
    <Shown equity={equity} />
  );
}

function Shown({ equity }: { equity: Equity }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('value.stages')}</h1>
        <small>{t('words.asOf', { date: format.date(equity.asOf) })}</small>
      </div>
      <GroupsTable kind="stages" groups={equity.stages} equity={equity} />
      {equity.history.length > 0 && <Flows />}
    </div>
  );
}

function Flows() {
  const { data: change, error, isPending, refetch, choose } = useChange();
  if (isPending) return <Busy rows={10} />;
  if (!change) return <FailedToLoad error={error} onRetry={() => void refetch()} />;
  const flows = change.stageMoves.map(({ before, after, customers, condition }) => ({
    from: before as Stage | null,
    to: after as Stage,
    customers,
    condition,
  }));
  return (
    <>
      <ComparedDays change={change} onChoose={choose} />
      <Suspense fallback={<Busy rows={10} />}>
        <StageFlowChart flows={flows} from={change.from} to={change.to} height={420} />
      </Suspense>
    </>
  );
}

import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { StatePage } from '@/components/state-page';
import type { Equity } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { GroupsTable } from '@/components/equity/groups-table';
import { useEquity } from '@/components/equity/use-equity';
import styles from './value.module.css';

const EquityChart = lazy(async () => ({ default: (await import('./equity-chart')).EquityChart }));
const Comparison = lazy(async () => ({ default: (await import('./comparison')).Comparison }));
const ConcentrationChart = lazy(async () => ({
  default: (await import('./concentration-chart')).ConcentrationChart,
}));
const RfmGrid = lazy(async () => ({ default: (await import('./rfm-grid')).RfmGrid }));

function Later({ children }: { children: ReactNode }) {
  return <Suspense fallback={<Busy rows={6} />}>{children}</Suspense>;
}

/** What the base is worth, why that changed, and on whom it rests. */
export function ValuePage() {
  const { t } = useTranslation();
  const mayImport = useMay('write');
  const { data: equity, error, isPending, refetch } = useEquity();
  if (isPending) return <Busy rows={14} />;
  if (!equity) return <FailedToLoad error={error} onRetry={() => void refetch()} />;
  return equity.customers === 0 ? (
    <StatePage
      title={t('value.none')}
      hint={t('value.noneHint')}
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
    <>
      <div className={styles.head}>
        <h1>{t('value.title')}</h1>
        <small>{t('words.asOf', { date: format.date(equity.asOf) })}</small>
      </div>
      {equity.value === null && <Notice kind="info">{t('value.noModel')}</Notice>}
      <div className={styles.grid}>
        <Later>
          <EquityChart equity={equity} />
        </Later>
        <Later>
          <ConcentrationChart equity={equity} />
        </Later>
        {equity.history.length > 0 && (
          <Later>
            <Comparison />
          </Later>
        )}
        <GroupsTable kind="tiers" groups={equity.tiers} equity={equity} />
        <GroupsTable kind="stages" groups={equity.stages} equity={equity} />
        {equity.rfm && (
          <Later>
            <RfmGrid rfm={equity.rfm} equity={equity} />
          </Later>
        )}
      </div>
    </>
  );
}

import { Busy } from '@/components/busy';
import { ComparedDays } from '@/components/equity/compared-days';
import { useChange } from '@/components/equity/use-equity';
import { FailedToLoad } from '@/components/failed-to-load';
import { ChangeChart } from './change-chart';
import { TierMoves } from './tier-moves';
import styles from './value.module.css';

/** Two days side by side: why the value changed, and who moved between tiers. */
export function Comparison() {
  const { data: change, error, isPending, refetch, choose } = useChange();
  if (isPending) return <Busy rows={6} />;
  return (
    <>
      <div className={styles.all}>
        {change ? (
          <ComparedDays change={change} onChoose={choose} />
        ) : (
          <FailedToLoad error={error} onRetry={() => void refetch()} />
        )}
      </div>
      {change && (
        <>
          <ChangeChart change={change} />
          <TierMoves change={change} />
        </>
      )}
    </>
  );
}

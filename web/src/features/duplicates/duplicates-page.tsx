import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { JobProgress } from '@/components/job-progress';
import { Notice } from '@/components/notice';
import { StatePage } from '@/components/state-page';
import { useFormat } from '@/lib/format/use-format';
import { isOpen, useJobs } from '@/lib/jobs/jobs';
import { useMay } from '@/lib/session/session';
import { ruleIn } from './addresses';
import { GroupCard } from './group-card';
import { RecentMerges } from './recent-merges';
import { RulesPanel } from './rules-panel';
import { useGroups, useSearchState, useStartSearch } from './use-duplicates';
import { useEndOfSearch } from './use-end-of-search';
import { useRules } from './use-rules';
import styles from './duplicates.module.css';

/** Customers who may be one and the same, the surest first. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const [search] = useSearchParams();
  const rule = ruleIn(search);
  const chosen = useRules().data?.find(({ id }) => id === rule);
  const groups = useGroups(rule);
  const state = useSearchState().data;
  const start = useStartSearch();
  const running = useJobs().data?.find((job) => job.kind === 'findDuplicates' && isOpen(job));
  useEndOfSearch(running?.id);
  const items = groups.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={styles.head}>
        <h1>{t('duplicates.title')}</h1>
        {state && (
          <small>
            {t('duplicates.groups', { count: state.groups, n: format.count(state.groups) })}
            {' · '}
            {state.searchedAt
              ? t('duplicates.searchedAt', { at: format.dateTime(state.searchedAt) })
              : t('duplicates.neverSearched')}
          </small>
        )}
        {mayWrite && (
          <Button
            icon={<SearchOutlined />}
            loading={start.isPending || running !== undefined}
            onClick={() => start.mutate()}
          >
            {t('duplicates.searchNow')}
          </Button>
        )}
      </div>
      {running && <JobProgress job={running} />}
      {state?.crowded.map((sentence) => (
        <Notice key={sentence} kind="info">
          {sentence}
        </Notice>
      ))}
      {rule && (
        <p className={styles.only}>
          {t('duplicates.onlyRule', { rule: chosen?.name ?? chosen?.label ?? rule })}{' '}
          <Link to="/duplicates">{t('duplicates.allGroups')}</Link>
        </p>
      )}
      {groups.isPending ? (
        <Busy rows={8} />
      ) : !groups.data ? (
        <FailedToLoad error={groups.error} onRetry={() => void groups.refetch()} />
      ) : items.length === 0 ? (
        <StatePage title={t('duplicates.none')} hint={t('duplicates.noneHint')} />
      ) : (
        <ul className={styles.groups} aria-label={t('duplicates.title')}>
          {items.map((group) => (
            <GroupCard key={group.id} group={group} />
          ))}
        </ul>
      )}
      {groups.hasNextPage && (
        <Button
          className={styles.more}
          loading={groups.isFetchingNextPage}
          onClick={() => void groups.fetchNextPage()}
        >
          {t('words.loadMore')}
        </Button>
      )}
      <RecentMerges />
      <RulesPanel />
    </>
  );
}

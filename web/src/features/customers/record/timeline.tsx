import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { useMay } from '@/lib/session/session';
import { ClassRow } from './classes/class-row';
import { CaseStepRow } from './cases/case-step-row';
import { OpenCases } from './cases/open-cases';
import { EditRow } from './edits/edit-row';
import { FileRow } from './files/file-row';
import { FollowUpEntry } from './follow-up/follow-up-entry';
import { FollowUpRow, isFollowUp } from './follow-up/follow-up-row';
import { OpenedFollowUp } from './follow-up/opened-follow-up';
import { RelationshipRow } from './relationships/relationship-row';
import { TimelineRow } from './timeline-row';
import { useTimeline } from './use-customer';
import styles from './timeline.module.css';

const KINDS = [
  'all',
  'call',
  'visit',
  'message',
  'meeting',
  'note',
  'task',
  'case',
  'purchase',
  'return',
  'invoice',
  'payment',
  'stage',
  'tier',
  'class',
  'edit',
  'relationship',
  'file',
] as const;

export function Timeline({ id }: { id: number }) {
  const mayWrite = useMay('write');
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const kind = KINDS.find((each) => each === search.get('kind')) ?? 'all';
  const timeline = useTimeline(id, kind === 'all' ? '' : kind);
  const found = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  // what came with a follow-up is shown below its words, unless files are what is looked for
  const items = kind === 'file' ? found : found.filter((item) => !item.withInteraction);
  const choose = (next: string) =>
    setSearch(next === 'all' ? {} : { kind: next }, { replace: true, preventScrollReset: true });
  const chooser = (
    <select
      className={styles.kinds}
      aria-label={t('customers.timeline')}
      value={kind}
      onChange={(event) => choose(event.target.value)}
    >
      {KINDS.map((each) => (
        <option key={each} value={each}>
          {t(`customers.kinds.${each}`)}
        </option>
      ))}
    </select>
  );
  return (
    <Panel title={t('customers.timeline')} extra={chooser}>
      {mayWrite && <FollowUpEntry customer={id} />}
      <OpenedFollowUp />
      <OpenCases customer={id} />
      {timeline.isPending ? (
        <Busy rows={8} />
      ) : timeline.error && items.length === 0 ? (
        <FailedToLoad error={timeline.error} onRetry={() => void timeline.refetch()} />
      ) : items.length === 0 ? (
        <p className={styles.nothing}>
          {t('customers.nothing')} {kind === 'all' && t('customers.nothingHint')}
        </p>
      ) : (
        <ol className={styles.timeline}>
          {items.map((item) =>
            item.caseId !== undefined ? (
              <CaseStepRow key={`${item.kind}-${item.id}`} item={item} />
            ) : item.changeId !== undefined ? (
              <EditRow key={`${item.kind}-${item.id}`} item={item} customer={id} />
            ) : item.relationshipId !== undefined ? (
              <RelationshipRow key={`${item.kind}-${item.id}`} item={item} />
            ) : item.fileId !== undefined ? (
              <FileRow key={`${item.kind}-${item.id}`} item={item} />
            ) : item.kind === 'class' ? (
              <ClassRow key={`${item.kind}-${item.id}`} item={item} />
            ) : isFollowUp(item) ? (
              <FollowUpRow key={`${item.kind}-${item.id}`} item={item} customer={id} />
            ) : (
              <TimelineRow key={`${item.kind}-${item.id}`} item={item} />
            ),
          )}
        </ol>
      )}
      {timeline.hasNextPage && (
        <Button loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('words.loadMore')}
        </Button>
      )}
    </Panel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { StatePage } from '@/components/state-page';
import { hasStatus } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { kindOf } from '../kinds';
import { Checked } from './checked';
import { ImportCounts } from './import-counts';
import { RunningImport } from './running-import';
import { UndoImport } from './undo-import';
import styles from './import-page.module.css';

export function ImportPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayUndo = useMay('write');
  const id = Number(useParams().id);
  const found = useQuery({
    queryKey: ['imports', id],
    queryFn: () => answered(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => {
      const state = query.state.data?.state;
      return state === 'queued' || state === 'running' ? 2_000 : false;
    },
  });
  if (hasStatus(found.error, 404)) {
    return (
      <StatePage
        title={t('imports.notFound')}
        action={<LinkButton to="/import">{t('imports.back')}</LinkButton>}
      />
    );
  }
  if (found.isPending) return <Busy rows={8} />;
  if (!found.data) return <FailedToLoad error={found.error} onRetry={() => void found.refetch()} />;
  const { state, kind, fileName, createdAt, job } = found.data;
  const open = state === 'queued' || state === 'running';
  return (
    <div className={styles.page}>
      <div>
        <Link to="/import">{t('imports.back')}</Link>
        <h1>{fileName}</h1>
        <small>
          {t(`imports.kinds.${kindOf(kind)}`)} · {format.dateTime(createdAt)} · {t(`imports.states.${state}`)}
        </small>
      </div>
      {job !== null && <RunningImport job={job} fileName={fileName} />}
      {state === 'failed' && <Notice kind="error">{t('imports.failedState')}</Notice>}
      {!open && <ImportCounts imported={found.data} />}
      {state === 'checked' && mayUndo && (
        <div className={styles.actions}>
          <Checked imported={found.data} />
        </div>
      )}
      {state === 'done' && (
        <div className={styles.actions}>
          {kind !== 'products' && <LinkButton to="/customers">{t('imports.seeCustomers')}</LinkButton>}
          {mayUndo && <UndoImport imported={found.data} />}
        </div>
      )}
    </div>
  );
}

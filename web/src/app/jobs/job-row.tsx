import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { JobProgress, useJobTitle } from '@/components/job-progress';
import type { Job } from '@/lib/api/types';
import { isOpen, useCancelJob } from '@/lib/jobs/jobs';
import { useMay } from '@/lib/session/session';
import styles from './jobs-tray.module.css';

function importOf(job: Job): number | undefined {
  const id = job.result?.importId ?? job.result?.import;
  return typeof id === 'number' ? id : undefined;
}

export function JobRow({ job, onLeave }: { job: Job; onLeave: () => void }) {
  const { t } = useTranslation();
  const title = useJobTitle(job);
  const mayCancel = useMay('write');
  const cancel = useCancelJob();
  const importId = importOf(job);
  return (
    <div className={styles.row}>
      {importId === undefined ? (
        <span>{title}</span>
      ) : (
        <Link to={`/import/${importId}`} onClick={onLeave}>
          {title}
        </Link>
      )}
      {isOpen(job) && mayCancel ? (
        <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
          {t('shell.cancelJob')}
        </Button>
      ) : (
        <span>{t(`shell.jobStates.${job.state}`)}</span>
      )}
      <JobProgress job={job} />
    </div>
  );
}

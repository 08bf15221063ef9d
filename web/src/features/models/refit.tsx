import { useEffect } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '@/components/job-progress';
import { Notice } from '@/components/notice';
import { isOpen, useJob, useJobs } from '@/lib/jobs/jobs';
import { useMay } from '@/lib/session/session';
import { useForgetFits, useRefit } from './use-models';
import styles from './models.module.css';

/** Fits the models anew, on everything known today. */
export function Refit() {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const refit = useRefit();
  const running = useJobs().data?.find((job) => job.kind === 'refresh' && isOpen(job));
  const job = useJob(running?.id ?? refit.data?.job);
  const forget = useForgetFits();
  const done = job?.state === 'done' ? job.id : undefined;
  useEffect(() => {
    if (done !== undefined) void forget();
    // Once for each job that has ended.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [done]);
  if (!mayWrite) return null;
  return (
    <div className={styles.refit}>
      {refit.error && <Notice kind="error">{refit.error.message}</Notice>}
      {job && job.state !== 'done' && (
        <div className={styles.progress}>
          <JobProgress job={job} />
        </div>
      )}
      <Button loading={refit.isPending} disabled={running !== undefined} onClick={() => refit.mutate()}>
        {t('models.refit')}
      </Button>
    </div>
  );
}

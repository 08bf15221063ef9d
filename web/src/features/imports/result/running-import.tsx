import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '@/components/job-progress';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { isOpen, useCancelJob, useJob } from '@/lib/jobs/jobs';

/** The job of an import (or of its undoing) while it runs; why it failed, when it did. */
export function RunningImport({ job: id, fileName }: { job: number; fileName: string }) {
  const { t } = useTranslation();
  const job = useJob(id);
  const cancel = useCancelJob();
  if (!job) return null;
  if (job.state === 'failed' && job.error) return <Notice kind="error">{job.error}</Notice>;
  if (!isOpen(job)) return null;
  return (
    <Panel
      title={t('imports.progress', { name: fileName })}
      extra={
        <Button loading={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
          {t('shell.cancelJob')}
        </Button>
      }
    >
      <JobProgress job={job} />
      <p>{t('imports.leave')}</p>
    </Panel>
  );
}

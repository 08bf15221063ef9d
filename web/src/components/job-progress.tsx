import { useTranslation } from 'react-i18next';
import type { Job } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import { isOpen, progressOf } from '@/lib/jobs/jobs';
import { ProgressBar } from './progress-bar';

export function useJobTitle(job: Job): string {
  return useLookup()('shell.jobKinds', job.kind) ?? job.label;
}

/** The bar of a running job and what it does now; of a failed one, why. */
export function JobProgress({ job }: { job: Job }) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  if (job.state === 'failed') return <small>{job.error}</small>;
  if (!isOpen(job)) return null;
  const phase =
    job.phaseLabel ?? lookup('shell.jobPhases', job.phase ?? '') ?? t(`shell.jobStates.${job.state}`);
  const share = job.total ? format.percent(job.done / job.total) : '';
  return (
    <>
      <ProgressBar share={progressOf(job)} label={phase} />
      <small>
        {phase} {share}
      </small>
    </>
  );
}

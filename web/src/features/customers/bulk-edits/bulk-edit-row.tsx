import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '@/components/job-progress';
import type { BulkEdit, Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { isOpen, useCancelJob, useJob } from '@/lib/jobs/jobs';
import { useMay } from '@/lib/session/session';
import { LeftCustomers } from './left-customers';
import { useChangeText } from './use-change-text';
import { useUndoBulkEdit } from './use-bulk-edits';
import styles from './bulk-edits.module.css';

const TOLD = ['changed', 'unchanged', 'refused', 'restored', 'kept', 'waiting'] as const;

/** One bulk edit: what, by whom, what became of the customers, and the way back. */
export function BulkEditRow({ edit, fields }: { edit: BulkEdit; fields: Field[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const text = useChangeText(fields);
  const undo = useUndoBulkEdit(edit.id);
  const job = useJob(edit.state === 'undoing' ? edit.undoJob : edit.job);
  const cancel = useCancelJob();
  const running = job !== undefined && isOpen(job);
  const counts = TOLD.flatMap((outcome) => {
    const n = edit.outcomes[outcome] ?? 0;
    return n > 0 ? [t(`bulk.outcomes.${outcome}`, { count: n, n: format.count(n) })] : [];
  });
  const undoable = ['done', 'cancelled', 'failed'].includes(edit.state) && (edit.outcomes.changed ?? 0) > 0;
  return (
    <li>
      <strong>{text(edit.change)}</strong>
      <small>
        {[format.dateTime(edit.createdAt), edit.by, t(`bulk.states.${edit.state}`)]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {running ? <JobProgress job={job} /> : <span>{counts.join(t('bulk.between'))}</span>}
      <div className={styles.actions}>
        {running && mayWrite && (
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(job.id)}>
            {t('shell.cancelJob')}
          </Button>
        )}
        {undoable && mayWrite && (
          <Button
            size="small"
            loading={undo.isPending}
            aria-label={t('bulk.undoOf', { change: text(edit.change) })}
            onClick={() => undo.mutate()}
          >
            {t('words.undo')}
          </Button>
        )}
      </div>
      {(['refused', 'kept'] as const).map(
        (outcome) =>
          (edit.outcomes[outcome] ?? 0) > 0 && (
            <LeftCustomers key={outcome} edit={edit.id} outcome={outcome} />
          ),
      )}
    </li>
  );
}

import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { hasStatus } from '@/lib/api/api-error';
import type { Preview, TablePreview } from '@/lib/api/types';
import { ColumnTable } from './column-table';
import { LogTable } from './log-table';
import { Recognition, type Dates } from './recognition';
import { Remarks } from './remarks';
import { RowRules } from './row-rules';
import { Unreadable, UploadGone } from './unreadable';
import { usePreview } from './use-preview';
import styles from './preview.module.css';

type Props = { id: number; kind: string; onLeave: () => void };

/** What the file was taken to be and what each column is put to: to look at, correct, try and start. */
export function PreviewPanel({ id, kind, onLeave }: Props) {
  const { t } = useTranslation();
  const { upload, busy, error, correct, forget, start, order } = usePreview(id, kind);
  if (hasStatus(error, 404)) return <UploadGone onLeave={onLeave} />;
  const wrong = error && <Unreadable error={error} onForget={forget} />;
  if (!upload) return wrong ?? <Busy rows={8} />;
  const { name, preview, table } = upload;
  const usable = preview
    ? preview.problems.length === 0
    : table?.columns.some(({ target }) => target !== null) && table.rows.length > 0;
  const ready = usable && !busy && !error;
  return (
    <Panel title={t('imports.preview', { name })}>
      <div className={styles.stack}>
        {preview && <Recognition file={preview} dates={datesOfLog(preview)} onCorrect={correct} />}
        {table && <Recognition file={table} dates={datesOfTable(table)} onCorrect={correct} />}
        {wrong}
        {preview && (
          <>
            <Remarks kind="error" title={t('imports.mustFix')} remarks={preview.problems} />
            <Remarks kind="info" title={t('imports.mayIgnore')} remarks={preview.warnings} />
            <LogTable preview={preview} busy={busy} onRoles={(columns) => correct({ columns })} />
          </>
        )}
        {table && (
          <>
            {table.warnings.map((warning) => (
              <Notice kind="info" key={warning}>
                {warning}
              </Notice>
            ))}
            {table.rows.length === 0 ? (
              <Notice kind="error">{t('imports.noRows')}</Notice>
            ) : (
              !usable && <Notice kind="error">{t('imports.noTarget')}</Notice>
            )}
            <ColumnTable table={table} busy={busy} onTargets={(columns) => correct({ columns })} />
            <RowRules table={table} onCorrect={correct} />
          </>
        )}
        {order.error && <Notice kind="error">{order.error.message}</Notice>}
        <div className={styles.actions}>
          <Button type="primary" disabled={!ready} loading={order.isPending} onClick={() => start(false)}>
            {t('imports.start')}
          </Button>
          <Button disabled={!ready || order.isPending} onClick={() => start(true)}>
            {t('imports.try')}
          </Button>
          <Button onClick={onLeave}>{t('imports.otherFile')}</Button>
        </div>
      </div>
    </Panel>
  );
}

function datesOfLog({ dateFormat, dateFormats, problems, columns }: Preview): Dates {
  return {
    format: dateFormat,
    formats: dateFormats,
    undecided: dateFormats.length > 1 && problems.length > 0,
    sample: columns.find(({ role }) => role === 'date')?.samples[0],
  };
}

function datesOfTable({ columns }: TablePreview): Dates | undefined {
  const dates = columns.find(({ dateFormats }) => dateFormats.length > 0);
  return (
    dates && {
      format: dates.dateFormats[0] ?? '',
      formats: dates.dateFormats,
      undecided: dates.dateFormats.length > 1,
      sample: dates.samples[0],
    }
  );
}

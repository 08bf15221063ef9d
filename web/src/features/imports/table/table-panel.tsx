import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { hasStatus } from '@/lib/api/api-error';
import { Recognition } from '../preview/recognition';
import { Unreadable, UploadGone } from '../preview/unreadable';
import { ColumnTable } from './column-table';
import { RowRules } from './row-rules';
import { useTable } from './use-table';
import styles from '../preview/preview.module.css';

type Props = { id: number; kind: string; onLeave: () => void };

/** What each column of a table is put to, and what is done with rows that are known: to correct, try and start. */
export function TablePanel({ id, kind, onLeave }: Props) {
  const { t } = useTranslation();
  const { upload, busy, error, correct, forget, start, order } = useTable(id, kind);
  if (hasStatus(error, 404)) return <UploadGone onLeave={onLeave} />;
  const wrong = error && <Unreadable error={error} onForget={forget} />;
  if (!upload?.table) return wrong ?? <Busy rows={8} />;
  const { name, table } = upload;
  const dates = table.columns.find(({ dateFormats }) => dateFormats.length > 0);
  const nothing = table.columns.every(({ target }) => target === null);
  return (
    <Panel title={t('imports.preview', { name })}>
      <div className={styles.stack}>
        <Recognition
          file={table}
          dates={
            dates && {
              format: dates.dateFormats[0] ?? '',
              formats: dates.dateFormats,
              undecided: dates.dateFormats.length > 1,
              sample: dates.samples[0],
            }
          }
          onCorrect={correct}
        />
        {wrong}
        {table.warnings.map((warning) => (
          <Notice kind="info" key={warning}>
            {warning}
          </Notice>
        ))}
        <ColumnTable table={table} busy={busy} onTargets={(columns) => correct({ columns })} />
        <RowRules table={table} onCorrect={correct} />
        {order.error && <Notice kind="error">{order.error.message}</Notice>}
        <div className={styles.actions}>
          <Button
            type="primary"
            disabled={busy || nothing || error !== null}
            loading={order.isPending}
            onClick={() => start(false)}
          >
            {t('imports.start')}
          </Button>
          <Button disabled={busy || nothing || error !== null || order.isPending} onClick={() => start(true)}>
            {t('imports.try')}
          </Button>
          <Button onClick={onLeave}>{t('imports.otherFile')}</Button>
        </div>
      </div>
    </Panel>
  );
}

import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { hasStatus } from '@/lib/api/api-error';
import { PreviewTable } from './preview-table';
import { Recognition } from './recognition';
import { Remarks } from './remarks';
import { Unreadable, UploadGone } from './unreadable';
import { usePreview } from './use-preview';
import styles from './preview.module.css';

/** What the file was taken to be: to look at, correct and start. */
export function PreviewPanel({ id, onLeave }: { id: number; onLeave: () => void }) {
  const { t } = useTranslation();
  const { upload, busy, error, correct, forget, start, order } = usePreview(id);
  if (hasStatus(error, 404)) return <UploadGone onLeave={onLeave} />;
  const wrong = error && <Unreadable error={error} onForget={forget} />;
  if (!upload?.preview) return wrong ?? <Busy rows={8} />;
  const { name, preview } = upload;
  const ready = preview.problems.length === 0 && !busy && !error;
  return (
    <Panel title={t('imports.preview', { name })}>
      <div className={styles.stack}>
        <Recognition
          file={preview}
          dates={{
            format: preview.dateFormat,
            formats: preview.dateFormats,
            undecided: preview.dateFormats.length > 1 && preview.problems.length > 0,
            sample: preview.columns.find(({ role }) => role === 'date')?.samples[0],
          }}
          onCorrect={correct}
        />
        {wrong}
        <Remarks kind="error" title={t('imports.mustFix')} remarks={preview.problems} />
        <Remarks kind="info" title={t('imports.mayIgnore')} remarks={preview.warnings} />
        <PreviewTable preview={preview} busy={busy} onRoles={(columns) => correct({ columns })} />
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

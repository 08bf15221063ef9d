import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import type { Upload } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { PreviewTable } from './preview-table';
import { Recognition } from './recognition';
import { Remarks } from './remarks';
import { usePreview } from './use-preview';
import styles from './preview.module.css';

/** What the file was taken to be: to look at, correct and start. */
export function PreviewPanel({ upload, onLeave }: { upload: Upload; onLeave: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { preview, busy, error, correct, start } = usePreview(upload);
  const ready = preview.problems.length === 0 && !busy && !error;
  const lines = preview.lines != null ? t('imports.lines', { n: format.count(preview.lines) }) : undefined;
  return (
    <Panel title={t('imports.preview', { name: upload.name })} extra={<small>{lines}</small>}>
      <div className={styles.stack}>
        <Recognition preview={preview} onCorrect={correct} />
        {error && <Notice kind="error">{error.message}</Notice>}
        <Remarks kind="error" title={t('imports.mustFix')} remarks={preview.problems} />
        <Remarks kind="info" title={t('imports.mayIgnore')} remarks={preview.warnings} />
        <PreviewTable preview={preview} busy={busy} onRoles={(columns) => correct({ columns })} />
        {start.error && <Notice kind="error">{start.error.message}</Notice>}
        <div className={styles.actions}>
          <Button type="primary" disabled={!ready} loading={start.isPending} onClick={() => start.mutate()}>
            {t('imports.start')}
          </Button>
          <Button onClick={onLeave}>{t('imports.otherFile')}</Button>
        </div>
      </div>
    </Panel>
  );
}

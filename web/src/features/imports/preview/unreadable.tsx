import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { StatePage } from '@/components/state-page';

/** The file is not kept any more. */
export function UploadGone({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <StatePage
      title={t('imports.uploadGone')}
      hint={t('imports.uploadGoneHint')}
      action={<Button onClick={onLeave}>{t('imports.otherFile')}</Button>}
    />
  );
}

/** As corrected it cannot be read; the way back to what was recognised. */
export function Unreadable({ error, onForget }: { error: Error; onForget: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice kind="error" action={<Button onClick={onForget}>{t('imports.recogniseAnew')}</Button>}>
      {error.message}
    </Notice>
  );
}

import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { useToast } from '@/components/toast';
import type { Invited } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import styles from '../settings.module.css';

/** The link is shown once, here, and nowhere again. */
export function LinkDialog({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const link = window.location.origin + invited.link.path;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toast({ text: t('words.copied') });
  };
  return (
    <Modal
      open
      title={t('settings.users.linkFor', { name: invited.user.name })}
      onCancel={onClose}
      footer={[
        <Button key="copy" type="primary" onClick={() => void copy()}>
          {t('words.copy')}
        </Button>,
        <Button key="close" onClick={onClose}>
          {t('words.close')}
        </Button>,
      ]}
    >
      <Notice kind="warning">
        {t('settings.users.linkHint', {
          name: invited.user.name,
          time: format.dateTime(invited.link.expiresAt),
        })}
      </Notice>
      <code className={styles.key}>{link}</code>
    </Modal>
  );
}

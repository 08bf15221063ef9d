import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './conflict-dialog.module.css';

type Props = {
  label: string;
  theirs: string | null;
  mine: string | null;
  onTheirs: () => void;
  onMine: () => void;
};

/** Both values side by side: nothing is overwritten unseen. */
export function ConflictDialog({ label, theirs, mine, onTheirs, onMine }: Props) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('customers.conflict')} footer={null} onCancel={onTheirs}>
      <p>{t('customers.conflictHint', { field: label })}</p>
      <div className={styles.conflict}>
        <div>
          <small>{t('customers.theirs')}</small>
          <p>{theirs ?? t('customers.unknown')}</p>
          <Button onClick={onTheirs}>{t('customers.keepTheirs')}</Button>
        </div>
        <div>
          <small>{t('customers.mine')}</small>
          <p>{mine ?? t('customers.unknown')}</p>
          <Button type="primary" onClick={onMine}>
            {t('customers.useMine')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '@/components/progress-bar';
import { shownName } from '@/lib/files/shown-name';
import styles from './files.module.css';

type Props = { file: File; share: number; onStop: () => void };

/** A file on its way up. */
export function Sending({ file, share, onStop }: Props) {
  const { t } = useTranslation();
  const label = t('words.uploading', { name: shownName(file.name) });
  return (
    <div className={styles.sending}>
      <span>{label}</span>
      <Button onClick={onStop}>{t('words.cancel')}</Button>
      <ProgressBar share={share} label={label} />
    </div>
  );
}

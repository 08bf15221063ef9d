import { useTranslation } from 'react-i18next';
import styles from './busy.module.css';

/** Grey lines where text will be. */
export function Busy({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.busy} role="status" aria-busy="true" aria-label={t('words.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} style={{ width: `${92 - ((row * 37) % 45)}%` }} />
      ))}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { FactChange } from '@/lib/api/types';
import styles from './edit-row.module.css';

/** What was and what is, a line each. */
export function ChangeLines({ changes }: { changes: FactChange[] }) {
  const { t } = useTranslation();
  const nothing = <em>{t('customers.edits.nothing')}</em>;
  return (
    <ul className={styles.changes}>
      {changes.map(({ fact, label, from, to }) => (
        <li key={fact}>
          {label}: <span dir="auto">{from ?? nothing}</span> → <span dir="auto">{to ?? nothing}</span>
        </li>
      ))}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './facts.module.css';

type Props = { facts: { name: string; label: string }[]; onChoose: (name: string) => void };

/** What is not known yet, to be begun by a click. */
export function MoreFacts({ facts, onChoose }: Props) {
  const { t } = useTranslation();
  if (facts.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{t('record.more')}</summary>
      <ul>
        {facts.map(({ name, label }) => (
          <li key={name}>
            <button type="button" className={styles.add} onClick={() => onChoose(name)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

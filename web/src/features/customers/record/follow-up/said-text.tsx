import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './follow-up.module.css';

const SHORT = 400;

/** As it was written, line by line; a long one is opened when asked for. */
export function SaidText({ said }: { said: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const characters = Array.from(said);
  const long = characters.length > SHORT;
  return (
    <>
      <p className={styles.text} dir="auto">
        {long && !open ? `${characters.slice(0, SHORT).join('')}…` : said}
      </p>
      {long && (
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'tasks.showLess' : 'tasks.showAll')}
        </button>
      )}
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf } from '@/lib/mentions';
import styles from './said-text.module.css';

const SHORT = 400;

type Props = { said: string; mentions?: string[] };

/** As it was written, line by line, with the names of colleagues marked; a long one is opened when asked for. */
export function SaidText({ said, mentions = [] }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const characters = Array.from(said);
  const long = characters.length > SHORT;
  const shown = long && !open ? `${characters.slice(0, SHORT).join('')}…` : said;
  return (
    <>
      <p className={styles.text} dir="auto">
        {partsOf(shown, mentions).map(({ text, mentioned }, index) =>
          mentioned ? (
            <mark key={index} className={styles.mention}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      {long && (
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'tasks.showLess' : 'tasks.showAll')}
        </button>
      )}
    </>
  );
}

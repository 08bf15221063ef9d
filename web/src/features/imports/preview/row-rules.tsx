import { useTranslation } from 'react-i18next';
import type { TablePreview } from '@/lib/api/types';
import type { Corrections } from './corrections';
import styles from './preview.module.css';

const MODES = ['both', 'create', 'update'] as const;

type Props = { table: TablePreview; onCorrect: (part: Corrections) => void };

/** By what a row finds whom it speaks of, and what is done then. */
export function RowRules({ table, onCorrect }: Props) {
  const { t } = useTranslation();
  const { mode, key, keys, columns, targets } = table;
  const there = keys.filter((each) => columns.some(({ target }) => target === each));
  const labelOf = (name: string) => targets.find((target) => target.name === name)?.label ?? name;
  const columnsNow = columns.map(({ target }) => target ?? 'skip');
  return (
    <div className={styles.recognition}>
      <label>
        <span>{t('imports.key')}</span>
        <select
          value={key ?? 'none'}
          onChange={({ target: { value } }) =>
            onCorrect({ columns: columnsNow, key: value, ...(value === 'none' && { mode: 'create' }) })
          }
        >
          {there.map((each) => (
            <option key={each} value={each}>
              {labelOf(each)}
            </option>
          ))}
          <option value="none">{t('imports.noKey')}</option>
        </select>
      </label>
      <label>
        <span>{t('imports.mode')}</span>
        <select
          value={mode}
          disabled={key === null}
          onChange={(event) => onCorrect({ columns: columnsNow, mode: event.target.value })}
        >
          {MODES.map((each) => (
            <option key={each} value={each}>
              {t(`imports.modes.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

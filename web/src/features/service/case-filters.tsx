import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS, PRIORITIES } from '@/components/cases/case-draft';
import type { CaseSearch } from '@/lib/api/types';
import { useDebounced } from '@/lib/use-debounced';
import { SORTS, WHICH } from './use-cases';
import styles from './service-page.module.css';

const REST = 250;

type Props = { search: CaseSearch; onChange: (change: Record<string, string | null>) => void };

export function CaseFilters({ search, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.filters}>
      <SearchField value={search.q ?? ''} onSearch={(q) => onChange({ q })} />
      <select
        aria-label={t('cases.whose')}
        value={search.whose ?? 'mine'}
        onChange={(event) => onChange({ whose: event.target.value === 'all' ? 'all' : null })}
      >
        <option value="mine">{t('cases.mine')}</option>
        <option value="all">{t('cases.everyones')}</option>
      </select>
      <select
        aria-label={t('cases.which')}
        value={search.which ?? 'open'}
        onChange={(event) => onChange({ which: event.target.value === 'open' ? null : event.target.value })}
      >
        {WHICH.map((each) => (
          <option key={each} value={each}>
            {t(`cases.whichOnes.${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('cases.kind')}
        value={search.kind ?? ''}
        onChange={(event) => onChange({ kind: event.target.value })}
      >
        <option value="">{t('cases.anyKind')}</option>
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`cases.kinds.${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('cases.priority')}
        value={search.priority ?? ''}
        onChange={(event) => onChange({ priority: event.target.value })}
      >
        <option value="">{t('cases.anyPriority')}</option>
        {PRIORITIES.map((each) => (
          <option key={each} value={each}>
            {t(`cases.priorities.${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('cases.sort')}
        value={search.sort ?? 'due'}
        onChange={(event) => onChange({ sort: event.target.value === 'due' ? null : event.target.value })}
      >
        {(['due', 'priority', 'opened'] as const).map((each) => (
          <option key={each} value={SORTS[each]}>
            {t(`cases.sorts.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Searches while one types. */
function SearchField({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [outside, setOutside] = useState(value);
  if (outside !== value) {
    setOutside(value);
    setText(value);
  }
  const rested = useDebounced(text, REST);
  useEffect(() => {
    if (rested === text && rested.trim() !== value) onSearch(rested.trim());
  });
  return (
    <input
      type="search"
      aria-label={t('words.search')}
      placeholder={t('cases.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

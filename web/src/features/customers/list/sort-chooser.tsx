import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import styles from './customers-page.module.css';

type Props = { fields: Field[]; sort: string; onSort: (sort: string) => void };

/** For the phone, where there are no column heads. */
export function SortChooser({ fields, sort, onSort }: Props) {
  const { t } = useTranslation();
  return (
    <select
      className={`${styles.select} ${styles.phoneOnly}`}
      aria-label={t('list.sortedBy')}
      value={sort}
      onChange={(event) => onSort(event.target.value)}
    >
      {fields
        .filter(({ sortable }) => sortable)
        .flatMap(({ name, label }) => [
          <option key={`-${name}`} value={`-${name}`}>
            {label} ↓
          </option>,
          <option key={name} value={name}>
            {label} ↑
          </option>,
        ])}
    </select>
  );
}

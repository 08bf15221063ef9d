import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import styles from './preview.module.css';

export type HeadedColumn = {
  index: number;
  title: string;
  ignored: boolean;
  figure?: boolean;
  /** What is chosen in the head. */
  chosen: string;
  options: ReactNode;
};

type Props = {
  columns: HeadedColumn[];
  rows: string[][];
  busy: boolean;
  onChoose: (index: number, value: string) => void;
};

/** The first rows as written; what each column is can be changed in its head. */
export function RowsTable({ columns, rows, busy, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = ({ title, index }: HeadedColumn) =>
    title === '' ? t('imports.column', { n: index + 1 }) : title;
  return (
    <div className={styles.scroll} aria-busy={busy}>
      <table className={styles.table}>
        <caption>{t('imports.rows', { n: format.count(rows.length) })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.index}
                scope="col"
                data-ignored={column.ignored}
                data-figure={column.figure ?? false}
              >
                <div title={column.title}>{titleOf(column)}</div>
                <select
                  aria-label={t('imports.roleOf', { column: titleOf(column) })}
                  value={column.chosen}
                  onChange={(event) => onChoose(column.index, event.target.value)}
                >
                  {column.options}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={`${number}-${row.join()}`}>
              {columns.map(({ index, ignored, figure }) => (
                <td key={index} title={row[index]} data-ignored={ignored} data-figure={figure ?? false}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

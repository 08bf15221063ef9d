import { useTranslation } from 'react-i18next';
import type { TablePreview } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { useNewField } from './use-new-field';
import styles from '../preview/preview.module.css';

const SKIP = 'skip';
const NEW = 'new';

type Props = { table: TablePreview; busy: boolean; onTargets: (targets: string[]) => void };

/** The first rows as written; what each column is put to can be changed in its head. */
export function ColumnTable({ table, busy, onTargets }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayMakeFields = useMay('administer');
  const { columns, rows, targets } = table;
  const titleOf = (title: string, index: number) =>
    title === '' ? t('imports.column', { n: index + 1 }) : title;
  const put = (index: number, target: string) =>
    onTargets(
      columns.map((column) => {
        if (column.index === index) return target;
        return column.target === null || column.target === target ? SKIP : column.target;
      }),
    );
  const make = useNewField((name, index) => put(index, name));
  return (
    <div className={styles.scroll} aria-busy={busy || make.isPending}>
      <table className={styles.table}>
        <caption>{t('imports.rows', { n: format.count(rows.length) })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.index} scope="col" data-ignored={column.target === null}>
                <div title={column.title}>{titleOf(column.title, column.index)}</div>
                <select
                  aria-label={t('imports.roleOf', { column: titleOf(column.title, column.index) })}
                  value={column.target ?? SKIP}
                  onChange={({ target: { value } }) => {
                    if (value === NEW) make.mutate(column);
                    else put(column.index, value);
                  }}
                >
                  <option value={SKIP}>{t('imports.skip')}</option>
                  {mayMakeFields && column.target === null && column.title !== '' && (
                    <option value={NEW}>{t('imports.newField')}</option>
                  )}
                  {targets.map((target) => (
                    <option key={target.name} value={target.name}>
                      {target.label}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={`${number}-${row.join()}`}>
              {columns.map(({ index, target }) => (
                <td key={index} title={row[index]} data-ignored={target === null}>
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

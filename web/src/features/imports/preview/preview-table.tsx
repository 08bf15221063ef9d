import { useTranslation } from 'react-i18next';
import type { Preview } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import styles from './preview.module.css';

const FIGURES = ['quantity', 'price', 'amount', 'discount', 'cost'];
const IGNORED = '-';

type Props = { preview: Preview; busy: boolean; onRoles: (roles: string[]) => void };

/** The first rows as they will be read; what each column is can be changed in its head. */
export function PreviewTable({ preview, busy, onRoles }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { columns, rows, roles } = preview;
  const titleOf = (title: string, index: number) =>
    title === '' ? t('imports.column', { n: index + 1 }) : title;
  const choose = (index: number, role: string) =>
    onRoles(
      columns.map((column) =>
        column.index === index ? role : role !== IGNORED && column.role === role ? IGNORED : column.role,
      ),
    );
  return (
    <div className={styles.scroll} aria-busy={busy}>
      <table className={styles.table}>
        <caption>{t('imports.rows', { n: format.count(rows.length) })}</caption>
        <thead>
          <tr>
            {columns.map(({ index, title, role }) => (
              <th
                key={index}
                scope="col"
                data-ignored={role === IGNORED}
                data-figure={FIGURES.includes(role)}
              >
                <div title={title}>{titleOf(title, index)}</div>
                <select
                  aria-label={t('imports.roleOf', { column: titleOf(title, index) })}
                  value={role}
                  onChange={(event) => choose(index, event.target.value)}
                >
                  {roles.map((each) => (
                    <option key={each.role} value={each.role}>
                      {each.label}
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
              {columns.map(({ index, role }) => (
                <td
                  key={index}
                  title={row[index]}
                  data-ignored={role === IGNORED}
                  data-figure={FIGURES.includes(role)}
                >
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

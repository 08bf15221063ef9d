import { Link } from 'react-router';
import type { ChartTable } from './chart-data';
import styles from './chart-panel.module.css';

export function ChartTableView({
  table,
  label,
  height,
}: {
  table: ChartTable;
  label: string;
  height: number;
}) {
  return (
    <div className={styles.scroll} style={{ maxHeight: height }}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {table.heads.map(({ label: head, figure }) => (
              <th key={head} scope="col" data-figure={figure}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells, href }, row) => (
            <tr key={`${row}-${cells[0] ?? ''}`}>
              {cells.map((cell, column) => (
                <td key={table.heads[column]?.label} data-figure={table.heads[column]?.figure}>
                  {column === 0 && href ? <Link to={href}>{cell}</Link> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

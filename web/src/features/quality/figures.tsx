import { Link } from 'react-router';
import type { Condition } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import styles from './quality.module.css';

export type FigureRow = {
  name: string;
  customers: number;
  /** Of how many; without it there is no share. */
  of?: number;
  condition: Condition;
  /** Where the rows are better seen than in the list of customers. */
  to?: string;
};

/** How many customers a figure counts, and their share; the number opens them. */
export function Figures({ label, rows }: { label: string; rows: FigureRow[] }) {
  const format = useFormat();
  return (
    <ul className={styles.figures} aria-label={label}>
      {rows.map(({ name, customers, of, condition, to }) => (
        <li key={name}>
          <span title={name}>{name}</span>
          {of !== undefined && (
            <>
              <i aria-hidden>
                <b style={{ width: `${of === 0 ? 0 : (100 * customers) / of}%` }} />
              </i>
              <small>{of === 0 ? '' : format.percentExact(customers / of)}</small>
            </>
          )}
          {customers === 0 ? (
            <span>0</span>
          ) : (
            <Link to={to ?? customersWhere(condition)} aria-label={`${name}: ${format.count(customers)}`}>
              {format.count(customers)}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import styles from './figures-table.module.css';

type Props = {
  /** Where no caption says it. */
  label?: string;
  className?: string | undefined;
  children: ReactNode;
};

/** Names on the left, figures in columns; wider than its place, it scrolls. `data-figure` puts a cell to the right, `data-best` a row forward. */
export function FiguresTable({ label, className, children }: Props) {
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${className ?? ''}`} aria-label={label}>
        {children}
      </table>
    </div>
  );
}

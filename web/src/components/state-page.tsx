import type { ReactNode } from 'react';
import styles from './state-page.module.css';

type Props = { title: string; hint?: ReactNode; action?: ReactNode; children?: ReactNode };

/** A whole page or panel that says why there is nothing to see, and what to do next. */
export function StatePage({ title, hint, action, children }: Props) {
  return (
    <div className={styles.state} role="status">
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      {action}
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './panel.module.css';

type Props = { title?: ReactNode; extra?: ReactNode; id?: string; children: ReactNode };

/** A surface, titled where the page's heading does not say enough. */
export function Panel({ title, extra, id, children }: Props) {
  return (
    <section className={styles.panel} id={id}>
      {title && (
        <header>
          <h2>{title}</h2>
          {extra}
        </header>
      )}
      {children}
    </section>
  );
}

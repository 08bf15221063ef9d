import type { ReactNode } from 'react';
import styles from './panel.module.css';

type Props = { title: ReactNode; extra?: ReactNode; id?: string; children: ReactNode };

/** A titled surface. */
export function Panel({ title, extra, id, children }: Props) {
  return (
    <section className={styles.panel} id={id}>
      <header>
        <h2>{title}</h2>
        {extra}
      </header>
      {children}
    </section>
  );
}

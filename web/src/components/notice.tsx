import type { ReactNode } from 'react';
import { ExclamationCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import styles from './notice.module.css';

type Kind = 'info' | 'warning' | 'error';

const ICONS = { info: InfoCircleOutlined, warning: WarningOutlined, error: ExclamationCircleOutlined };

/** A sentence that has to be read, in its place on the page. */
export function Notice({ kind, children, action }: { kind: Kind; children: ReactNode; action?: ReactNode }) {
  const Icon = ICONS[kind];
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'error' ? 'alert' : 'note'}>
      <Icon aria-hidden />
      <div>{children}</div>
      {action}
    </div>
  );
}

import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { CheckCircleOutlined, CloseOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ToastContext, type Toast } from './toast';
import styles from './toast-host.module.css';

type Shown = Toast & { id: number };

const BRIEF = 4_000;
/** Whoever wants to undo needs time to notice. */
const WITH_ACTION = 12_000;
const SHOWN = 3;
let shownSoFar = 0;

export function ToastHost({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const show = useCallback((toast: Toast) => {
    shownSoFar += 1;
    const shown = { ...toast, id: shownSoFar };
    setToasts((before) => [...before, shown].slice(-SHOWN));
  }, []);
  const drop = useCallback(
    (id: number) => setToasts((before) => before.filter((each) => each.id !== id)),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.toasts} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastRow key={toast.id} toast={toast} onClose={drop} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastRow({ toast, onClose }: { toast: Shown; onClose: (id: number) => void }) {
  const { t } = useTranslation();
  const { id, text, kind = 'done', action } = toast;
  useEffect(() => {
    const timer = window.setTimeout(() => onClose(id), action ? WITH_ACTION : BRIEF);
    return () => window.clearTimeout(timer);
  }, [id, action, onClose]);
  const Icon = kind === 'done' ? CheckCircleOutlined : ExclamationCircleOutlined;
  return (
    <div className={styles.toast} data-kind={kind}>
      <Icon aria-hidden />
      <span>{text}</span>
      {action && (
        <Button
          size="small"
          onClick={() => {
            onClose(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('words.close')}
        onClick={() => onClose(id)}
      />
    </div>
  );
}

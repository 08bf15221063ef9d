import { createContext, use } from 'react';

export type Toast = {
  text: string;
  kind?: 'done' | 'failed';
  /** Mostly: undo. */
  action?: { label: string; run: () => void };
};

export const ToastContext = createContext<((toast: Toast) => void) | null>(null);

export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext);
  if (!show) throw new Error('Toasts need their host');
  return show;
}

import { useEffect } from 'react';

/** Keys belong to the field that has the focus, and to an open dialog. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const inField = target?.closest('input, textarea, select, [contenteditable], [role="dialog"]');
  return Boolean(inField) || event.ctrlKey || event.metaKey || event.altKey;
}

type Rows = {
  count: number;
  active: number;
  onActive: (row: number) => void;
  onChoose: (row: number, range: boolean) => void;
  onOpen: (row: number) => void;
};

/** j and k move, x ticks, Enter opens. */
export function useRowKeys({ count, active, onActive, onChoose, onOpen }: Rows): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || count === 0) return;
      if (event.key === 'j') onActive(Math.min(active + 1, count - 1));
      if (event.key === 'k') onActive(Math.max(active - 1, 0));
      if (event.key.toLowerCase() === 'x' && active >= 0) onChoose(active, event.shiftKey);
      const onControl = event.target instanceof HTMLElement && event.target.closest('a, button');
      if (event.key === 'Enter' && active >= 0 && !onControl) onOpen(active);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [count, active, onActive, onChoose, onOpen]);
}

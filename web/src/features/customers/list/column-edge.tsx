import { useRef } from 'react';
import styles from './customer-table.module.css';

const STEP = 20;
const NARROWEST = 60;
const WIDEST = 800;

type Props = { name: string; width: number | undefined; onWidth: (width: number) => void };

/** The right edge of a column: pulled with the mouse, or moved with the arrow keys. */
export function ColumnEdge({ name, width, onWidth }: Props) {
  const edge = useRef<HTMLSpanElement>(null);
  const now = () => width ?? edge.current?.closest('th')?.offsetWidth ?? NARROWEST;
  const limited = (wanted: number) => Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
  return (
    <span
      ref={edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={name}
      aria-valuenow={width ?? 0}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      className={styles.edge}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        onWidth(limited(now() + (event.key === 'ArrowRight' ? STEP : -STEP)));
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        const [from, before] = [event.clientX, now()];
        const head = event.currentTarget.closest('th');
        const wanted = (moved: PointerEvent) => limited(before + moved.clientX - from);
        const onMove = (moved: PointerEvent) => {
          if (head) head.style.width = head.style.minWidth = `${wanted(moved)}px`;
        };
        const onUp = (moved: PointerEvent) => {
          window.removeEventListener('pointermove', onMove);
          onWidth(wanted(moved));
        };
        window.addEventListener('pointermove', onMove);
        window.addEventListener('pointerup', onUp, { once: true });
      }}
    />
  );
}

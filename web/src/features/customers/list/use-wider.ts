import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether what a frame holds is wider than the frame: then it must scroll, and its head cannot stay at the top. */
export function useWider(frame: RefObject<HTMLElement | null>): boolean {
  const [wider, setWider] = useState(false);
  useLayoutEffect(() => {
    const outer = frame.current;
    const inner = outer?.firstElementChild;
    if (!outer || !inner) return;
    const observer = new ResizeObserver(() => setWider(inner.scrollWidth > outer.clientWidth));
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [frame]);
  return wider;
}

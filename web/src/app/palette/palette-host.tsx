import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { PaletteContext, type PaletteMode } from './palette-context';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

/** Ctrl/Cmd-K from everywhere. */
export function PaletteHost({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<PaletteMode | null>(null);
  const palette = useMemo(() => ({ open: (next: PaletteMode) => setMode(next) }), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setMode((open) => (open ? null : 'all'));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <PaletteContext value={palette}>
      {children}
      {mode && (
        <Suspense>
          <Palette key={mode} mode={mode} onMode={setMode} onClose={() => setMode(null)} />
        </Suspense>
      )}
    </PaletteContext>
  );
}

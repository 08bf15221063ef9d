import { createContext, use } from 'react';

/** What the palette looks for: anything, or the customer who has just bought. */
export type PaletteMode = 'all' | 'purchase';

export const PaletteContext = createContext<{ open: (mode: PaletteMode) => void } | null>(null);

export function usePalette() {
  const palette = use(PaletteContext);
  if (!palette) throw new Error('The palette opens inside its host only');
  return palette;
}

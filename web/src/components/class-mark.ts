import type { CSSProperties } from 'react';

export function colorOf(variable: `--${string}`): CSSProperties {
  return { '--mark': `var(${variable})` } as CSSProperties;
}

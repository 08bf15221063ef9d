/** What a file can hold, in the order in which a firm usually brings it in. */
export const KINDS = [
  'purchases',
  'customers',
  'products',
  'receivables',
  'payments',
  'interactions',
] as const;
export type Kind = (typeof KINDS)[number];

export const kindOf = (name: string | null): Kind => KINDS.find((kind) => kind === name) ?? 'purchases';

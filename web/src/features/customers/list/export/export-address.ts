import type { ExportOrder } from '@/lib/api/types';
import { allOf } from '@/lib/conditions';
import type { Language } from '@/lib/i18n/languages';
import type { ListState } from '../list-state';

export const CHANNELS = ['sms', 'email', 'phone', 'wechat', 'post'] as const;
export const PURPOSES = ['marketing', 'service', 'research'] as const;

export type Mailing = { channel: (typeof CHANNELS)[number]; purpose: (typeof PURPOSES)[number] };
export type FileWish = {
  format: 'xlsx' | 'csv';
  columns: string[];
  language: Language;
  mailing: Mailing | null;
};

/** The address of the list as a file; a browser downloads it like any other. */
export function exportAddress({ q, sort, conditions }: ListState, wish: FileWish): string {
  const where = allOf(conditions);
  const search = new URLSearchParams({ format: wish.format, sort, language: wish.language.slice(0, 2) });
  if (wish.columns.length) search.set('columns', wish.columns.join(','));
  for (const [name, value] of Object.entries(wish.mailing ?? {})) search.set(name, value);
  if (q) search.set('q', q);
  if (where) search.set('where', JSON.stringify(where));
  return `/api/v1/customers/export?${search.toString()}`;
}

/** The same for some of the list, whose ids would not fit into an address. */
export function exportOrder({ sort }: ListState, ids: number[], wish: FileWish): ExportOrder {
  return {
    selection: { ids },
    sort,
    columns: wish.columns,
    format: wish.format,
    language: wish.language.slice(0, 2),
    ...wish.mailing,
  };
}

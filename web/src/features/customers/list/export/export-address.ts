import { allOf } from '@/lib/conditions';
import type { Language } from '@/lib/i18n/languages';
import type { ListState } from '../list-state';

export type FileWish = { format: 'xlsx' | 'csv'; columns: string[]; language: Language };

/** The address of the list as a file; a browser downloads it like any other. */
export function exportAddress({ q, sort, conditions }: ListState, wish: FileWish): string {
  const where = allOf(conditions);
  const search = new URLSearchParams({ format: wish.format, sort, language: wish.language.slice(0, 2) });
  if (wish.columns.length) search.set('columns', wish.columns.join(','));
  if (q) search.set('q', q);
  if (where) search.set('where', JSON.stringify(where));
  return `/api/v1/customers/export?${search.toString()}`;
}

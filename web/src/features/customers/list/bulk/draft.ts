import type { BulkChange } from '@/lib/api/types';
import type { FieldContent } from '../columns';

export const WAYS = ['field', 'tags', 'owner', 'delete'] as const;

export type Draft = {
  way: (typeof WAYS)[number];
  field: string;
  value: FieldContent;
  addTags: string;
  removeTags: string;
  /** A colleague's number, the pool, or not chosen yet. */
  owner: number | 'pool' | null;
};

export const EMPTY_DRAFT: Draft = {
  way: 'field',
  field: '',
  value: null,
  addTags: '',
  removeTags: '',
  owner: null,
};

/** Null while it says nothing. */
export function changeOf({ way, field, value, addTags, removeTags, owner }: Draft): BulkChange | null {
  if (way === 'delete') return { delete: true };
  if (way === 'field') {
    return field === '' ? null : { set: { [field]: isEmpty(value) ? null : value } };
  }
  if (way === 'tags') {
    const [add, remove] = [wordsIn(addTags), wordsIn(removeTags)];
    if (add.length + remove.length === 0) return null;
    return { ...(add.length > 0 && { addTags: add }), ...(remove.length > 0 && { removeTags: remove }) };
  }
  return owner === null ? null : { owner: { user: owner === 'pool' ? null : owner } };
}

function isEmpty(value: FieldContent): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

function wordsIn(text: string): string[] {
  return [...new Set(text.split(/[,，、;；]/).map((word) => word.trim()))].filter((word) => word !== '');
}

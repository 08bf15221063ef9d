import type { BulkChange, Field } from '@/lib/api/types';
import type { FieldContent } from '../columns';

export const WAYS = ['field', 'tags', 'owner', 'delete'] as const;

/** What can be done to a field that holds several values. */
export const DEEDS = ['set', 'add', 'remove'] as const;

export type Draft = {
  way: (typeof WAYS)[number];
  field: Field | null;
  deed: (typeof DEEDS)[number];
  value: FieldContent;
  addTags: string;
  removeTags: string;
  /** A colleague's number, the pool, or not chosen yet. */
  owner: number | 'pool' | null;
};

export const EMPTY_DRAFT: Draft = {
  way: 'field',
  field: null,
  deed: 'set',
  value: null,
  addTags: '',
  removeTags: '',
  owner: null,
};

/** Null while it says nothing. */
export function changeOf(draft: Draft): BulkChange | null {
  const { way, addTags, removeTags, owner } = draft;
  if (way === 'delete') return { delete: true };
  if (way === 'field') return fieldChange(draft);
  if (way === 'tags') {
    const [add, remove] = [wordsIn(addTags), wordsIn(removeTags)];
    if (add.length + remove.length === 0) return null;
    return {
      ...(add.length > 0 && { add: { tags: add } }),
      ...(remove.length > 0 && { remove: { tags: remove } }),
    };
  }
  return owner === null ? null : { owner: { user: owner === 'pool' ? null : owner } };
}

export function holdsSeveral({ type }: Field): boolean {
  return type === 'manyChoice' || type === 'tags';
}

function fieldChange({ field, deed, value: given }: Draft): BulkChange | null {
  if (!field) return null;
  const value = field.type === 'tags' ? wordsIn(typeof given === 'string' ? given : '') : given;
  if (deed === 'set' || !holdsSeveral(field)) return { set: { [field.name]: isEmpty(value) ? null : value } };
  return Array.isArray(value) && value.length > 0 ? { [deed]: { [field.name]: value } } : null;
}

function isEmpty(value: FieldContent): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

function wordsIn(text: string): string[] {
  return [...new Set(text.split(/[,，、;；]/).map((word) => word.trim()))].filter((word) => word !== '');
}

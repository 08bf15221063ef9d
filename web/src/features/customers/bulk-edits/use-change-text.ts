import { useTranslation } from 'react-i18next';
import type { BulkChange, Field } from '@/lib/api/types';
import { useColleagues } from '@/lib/session/colleagues';

/** A change in the reader's words. */
export function useChangeText(fields: Field[]): (change: BulkChange) => string {
  const { t } = useTranslation();
  const colleagues = useColleagues().data ?? [];
  const valueText = (field: Field | undefined, value: unknown): string => {
    if (Array.isArray(value)) return value.map((each) => valueText(field, each)).join(t('bulk.between'));
    if (typeof value === 'boolean') return t(value ? 'words.yes' : 'words.no');
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return field?.choices.find((choice) => choice.value === text)?.label ?? text;
  };
  const setText = ([name, value]: [string, unknown]) => {
    const field = fields.find((each) => each.name === name);
    const label = field?.label ?? name;
    return value === null || value === ''
      ? t('bulk.text.cleared', { field: label })
      : t('bulk.text.set', { field: label, value: valueText(field, value) });
  };
  return ({ set, addTags, removeTags, owner, delete: deletes }) =>
    [
      ...(deletes ? [t('bulk.text.deleted')] : []),
      ...Object.entries(set ?? {}).map(setText),
      ...(addTags?.length ? [t('bulk.text.added', { tags: addTags.join(t('bulk.between')) })] : []),
      ...(removeTags?.length ? [t('bulk.text.removed', { tags: removeTags.join(t('bulk.between')) })] : []),
      ...(owner
        ? [
            owner.user == null
              ? t('bulk.text.pool')
              : t('bulk.text.owner', {
                  name: colleagues.find(({ id }) => id === owner.user)?.name ?? `#${owner.user}`,
                }),
          ]
        : []),
    ].join(t('bulk.between'));
}

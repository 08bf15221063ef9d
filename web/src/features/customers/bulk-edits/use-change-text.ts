import { useTranslation } from 'react-i18next';
import type { BulkChange, Field } from '@/lib/api/types';
import { useValueText } from '../list/bulk/use-value-text';

/** A change in the reader's words. */
export function useChangeText(fields: Field[]): (change: BulkChange) => string {
  const { t } = useTranslation();
  const valueText = useValueText(fields);
  const labelOf = (name: string) => fields.find((each) => each.name === name)?.label ?? name;
  const setText = ([name, value]: [string, unknown]) =>
    value === null || value === ''
      ? t('bulk.text.cleared', { field: labelOf(name) })
      : t('bulk.text.set', { field: labelOf(name), value: valueText(name, value) });
  const several = (deed: 'added' | 'removed', words: BulkChange['add']) =>
    Object.entries(words ?? {}).map(([name, some]) =>
      t(`bulk.text.${deed}`, { field: labelOf(name), values: valueText(name, some) }),
    );
  return ({ set, add, remove, owner, delete: deletes }) =>
    [
      ...(deletes ? [t('bulk.text.deleted')] : []),
      ...Object.entries(set ?? {}).map(setText),
      ...several('added', add),
      ...several('removed', remove),
      ...(owner
        ? [
            owner.user == null
              ? t('bulk.text.pool')
              : t('bulk.text.owner', { name: valueText('owner', owner.user) }),
          ]
        : []),
    ].join(t('bulk.between'));
}

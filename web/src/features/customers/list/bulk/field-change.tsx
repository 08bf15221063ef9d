import { useId } from 'react';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/lib/api/api-error';
import type { Field } from '@/lib/api/types';
import { ValueInput } from '../../entry/value-input';
import { DEEDS, holdsSeveral, type Draft } from './draft';
import styles from './bulk.module.css';

type Props = { fields: Field[]; draft: Draft; error: Error | null; onChange: (draft: Draft) => void };

/** One field, set for all or cleared; what holds several values can be added to and taken from. */
export function FieldChange({ fields, draft, error, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const offered = fields.filter(({ writable, name }) => writable && name !== 'tags');
  const { field } = draft;
  const wrong =
    error instanceof ApiError
      ? (error.problem?.errors?.find((each) => each.field === field?.name)?.message ?? error.message)
      : error?.message;
  const choose = (chosen: Field | null) => onChange({ ...draft, field: chosen, deed: 'set', value: null });
  return (
    <>
      <div className={styles.input}>
        <label htmlFor={id}>{t('bulk.field')}</label>
        <select
          id={id}
          value={field?.name ?? ''}
          onChange={({ target }) => choose(offered.find(({ name }) => name === target.value) ?? null)}
        >
          <option value="">{t('bulk.chooseField')}</option>
          {offered.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {field && (
        <>
          {holdsSeveral(field) && (
            <Segmented
              aria-label={t('bulk.deed')}
              value={draft.deed}
              options={DEEDS.map((deed) => ({ value: deed, label: t(`bulk.deeds.${deed}`) }))}
              onChange={(deed) => onChange({ ...draft, deed })}
            />
          )}
          <ValueInput
            field={{ ...field, label: t(`bulk.values.${draft.deed}`) }}
            value={draft.value}
            error={wrong}
            onChange={(value) => onChange({ ...draft, value })}
          />
          {field.type === 'tags' && <p className={styles.hint}>{t('bulk.tagsHint')}</p>}
          {draft.deed === 'set' && <p className={styles.hint}>{t('bulk.clears')}</p>}
        </>
      )}
    </>
  );
}

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/lib/api/api-error';
import type { Field } from '@/lib/api/types';
import { ValueInput } from '../../entry/value-input';
import type { Draft } from './draft';
import styles from './bulk.module.css';

type Props = { fields: Field[]; draft: Draft; error: Error | null; onChange: (draft: Draft) => void };

/** One field, set for all or cleared. */
export function FieldChange({ fields, draft, error, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const offered = fields.filter(({ writable, type }) => writable && type !== 'tags');
  const field = offered.find(({ name }) => name === draft.field);
  const wrong =
    error instanceof ApiError
      ? (error.problem?.errors?.find((each) => each.field === draft.field)?.message ?? error.message)
      : error?.message;
  return (
    <>
      <div className={styles.input}>
        <label htmlFor={id}>{t('bulk.field')}</label>
        <select
          id={id}
          value={draft.field}
          onChange={({ target }) => onChange({ ...draft, field: target.value, value: null })}
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
          <ValueInput
            field={{ ...field, label: t('bulk.value') }}
            value={draft.value}
            error={wrong}
            onChange={(value) => onChange({ ...draft, value })}
          />
          <p className={styles.hint}>{t('bulk.clears')}</p>
        </>
      )}
    </>
  );
}

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import type { Field } from '@/lib/api/types';
import type { FieldContent } from '../list/columns';
import { useFields } from '../list/use-customer-list';
import styles from './new-customer-page.module.css';

type Props = {
  values: Record<string, FieldContent>;
  errorAt: (field: string) => string | undefined;
  onChange: (key: string, value: FieldContent) => void;
};

const INPUT: Partial<Record<Field['type'], string>> = { date: 'date', link: 'url' };

/** The firm's own fields in the form of a new customer; the server says at the field what does not fit. */
export function CustomInputs({ values, errorAt, onChange }: Props) {
  const fields = useFields();
  return (fields.data ?? [])
    .filter(({ name }) => name.startsWith('custom.'))
    .map((field) => {
      const key = field.name.slice('custom.'.length);
      const value = values[key] ?? null;
      const error = errorAt(field.name);
      const change = (next: FieldContent) => onChange(key, next);
      if (field.type === 'manyChoice' || field.type === 'choice' || field.type === 'yesNo') {
        return <Choices key={key} field={field} value={value} error={error} onChange={change} />;
      }
      return (
        <TextField
          key={key}
          type={INPUT[field.type] ?? 'text'}
          inputMode={field.type === 'number' ? 'decimal' : undefined}
          autoComplete="off"
          label={field.label}
          value={typeof value === 'string' ? value : ''}
          error={error}
          onChange={change}
        />
      );
    });
}

type ChoicesProps = {
  field: Field;
  value: FieldContent;
  error: string | undefined;
  onChange: (value: FieldContent) => void;
};

function Choices({ field, value, error, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const id = useId();
  const chosen = Array.isArray(value) ? value : [];
  const offered = field.choices.filter(({ archived }) => !archived);
  if (field.type === 'manyChoice') {
    return (
      <fieldset className={styles.input}>
        <legend>{field.label}</legend>
        {offered.map((choice) => (
          <label key={choice.value}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...chosen, choice.value]
                    : chosen.filter((each) => each !== choice.value),
                )
              }
            />
            {choice.label}
          </label>
        ))}
        {error && <p role="alert">{error}</p>}
      </fieldset>
    );
  }
  const yesNo = field.type === 'yesNo';
  return (
    <div className={styles.input}>
      <label htmlFor={id}>{field.label}</label>
      <select
        id={id}
        value={value === null ? '' : String(value)}
        onChange={({ target }) =>
          onChange(target.value === '' ? null : yesNo ? target.value === 'true' : target.value)
        }
      >
        <option value="">{t('customers.unknown')}</option>
        {yesNo && <option value="true">{t('words.yes')}</option>}
        {yesNo && <option value="false">{t('words.no')}</option>}
        {offered.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {error && <p role="alert">{error}</p>}
    </div>
  );
}

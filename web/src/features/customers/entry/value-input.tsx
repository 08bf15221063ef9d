import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import type { Field } from '@/lib/api/types';
import type { FieldContent } from '../list/columns';
import styles from './new-customer-page.module.css';

type Props = {
  field: Field;
  value: FieldContent;
  error: string | undefined;
  onChange: (value: FieldContent) => void;
};

const INPUT: Partial<Record<Field['type'], string>> = { date: 'date', link: 'url' };

/** An empty field to be filled, by its type. */
export function ValueInput({ field, value, error, onChange }: Props) {
  if (field.type === 'manyChoice' || field.type === 'choice' || field.type === 'yesNo') {
    return <Choices field={field} value={value} error={error} onChange={onChange} />;
  }
  return (
    <TextField
      type={INPUT[field.type] ?? 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      autoComplete="off"
      label={field.label}
      value={typeof value === 'string' ? value : ''}
      error={error}
      onChange={onChange}
    />
  );
}

function Choices({ field, value, error, onChange }: Props) {
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

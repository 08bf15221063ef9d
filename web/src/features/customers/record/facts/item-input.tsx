import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import { useLookup } from '@/lib/i18n/use-lookup';
import type { Item } from './declared-list';
import type { Input, ListName } from './shapes';
import styles from './facts.module.css';

type Props = {
  list: ListName;
  input: Input;
  autoFocus: boolean;
  value: Item[string];
  error: string | undefined;
  onChange: (value: Item[string]) => void;
};

const SCALE = [1, 2, 3, 4, 5];

/** What fits the kind of the input. */
export function ItemInput({ list, input, autoFocus, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const id = useId();
  const label =
    lookup('record.inputs', `${input.name}_${list}`) ?? lookup('record.inputs', input.name) ?? input.name;
  const text = value === null || value === undefined ? '' : String(value);
  if (input.kind === 'flag') {
    return (
      <label className={styles.flag}>
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
    );
  }
  if (input.kind === 'choice' || input.kind === 'scale') {
    const choices = input.kind === 'scale' ? SCALE.map(String) : (input.choices ?? []);
    const nameOf = (choice: string) =>
      input.kind === 'scale'
        ? choice
        : t(`record.values.${input.name}.${choice}` as 'record.values.type.other');
    return (
      <div className={styles.choice}>
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          autoFocus={autoFocus}
          value={text}
          aria-invalid={error !== undefined}
          onChange={(event) =>
            onChange(
              event.target.value === ''
                ? null
                : input.kind === 'scale'
                  ? Number(event.target.value)
                  : event.target.value,
            )
          }
        >
          {(!input.required || text === '') && <option value="" />}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {nameOf(choice)}
            </option>
          ))}
        </select>
        {error && (
          <p role="alert" className={styles.wrong}>
            {error}
          </p>
        )}
      </div>
    );
  }
  if (input.kind === 'long') {
    return (
      <div className={styles.choice}>
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          rows={3}
          dir="auto"
          autoFocus={autoFocus}
          value={text}
          aria-invalid={error !== undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
        {error && (
          <p role="alert" className={styles.wrong}>
            {error}
          </p>
        )}
      </div>
    );
  }
  return (
    <TextField
      label={label}
      dir="auto"
      autoFocus={autoFocus}
      type={input.kind === 'date' ? 'date' : 'text'}
      value={text}
      error={error}
      onChange={onChange}
    />
  );
}

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import type { FieldContent } from '../../list/columns';
import { TicksEditor } from './ticks-editor';
import { WordsEditor } from './words-editor';
import styles from './facts.module.css';

type Props = {
  field: Field;
  value: FieldContent;
  error: string | undefined;
  onDone: (value: FieldContent) => void;
  onLeave: () => void;
};

/** Everybody is one or the other. */
const NEVER_EMPTY = ['kind', 'type'];
const INPUT: Partial<Record<Field['type'], string>> = { date: 'date', link: 'url' };

/** What fits the field's type; Enter or leaving it is done, Escape leaves the value as it was. */
export function FieldEditor(props: Props) {
  const { field, value, error, onDone, onLeave } = props;
  const { t } = useTranslation();
  const id = useId();
  const [draft, setDraft] = useState(value === null || Array.isArray(value) ? '' : `${value}`);
  if (field.type === 'manyChoice') return <TicksEditor {...props} />;
  if (field.type === 'tags') return <WordsEditor {...props} />;
  const aria = {
    'aria-label': field.label,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : id,
  };
  const escape = (event: React.KeyboardEvent) => event.key === 'Escape' && onLeave();
  const contentOf = (text: string): FieldContent => {
    if (text.trim() === '') return null;
    if (field.type === 'yesNo') return text === 'true';
    return field.type === 'number' && !Number.isNaN(Number(text)) ? Number(text) : text.trim();
  };
  const choices =
    field.type === 'yesNo'
      ? [
          { value: 'true', label: t('words.yes') },
          { value: 'false', label: t('words.no') },
        ]
      : field.choices.filter((choice) => !choice.archived || choice.value === value);
  return (
    <>
      {field.type === 'choice' || field.type === 'yesNo' ? (
        <select
          {...aria}
          autoFocus
          className={styles.input}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value);
            onDone(contentOf(event.target.value));
          }}
          onBlur={() => onDone(contentOf(draft))}
          onKeyDown={escape}
        >
          {!NEVER_EMPTY.includes(field.name) && <option value="">{t('customers.unknown')}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...aria}
          autoFocus
          className={styles.input}
          type={INPUT[field.type] ?? 'text'}
          inputMode={field.type === 'number' ? 'decimal' : undefined}
          placeholder={field.name === 'birthdayLunar' ? t('record.lunarHint') : undefined}
          dir="auto"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => onDone(contentOf(draft))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone(contentOf(draft));
            escape(event);
          }}
        />
      )}
      {error !== undefined && (
        <p id={id} role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
    </>
  );
}

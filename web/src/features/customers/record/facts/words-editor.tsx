import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import type { FieldContent } from '../../list/columns';
import styles from './facts.module.css';

type Props = {
  field: Field;
  value: FieldContent;
  error: string | undefined;
  onDone: (value: FieldContent) => void;
  onLeave: () => void;
};

const SEPARATOR = /[,，、;；\n]/;

/** Words with commas between them, of either language. */
export function WordsEditor({ field, value, error, onDone, onLeave }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [draft, setDraft] = useState(Array.isArray(value) ? value.join(t('words.comma')) : '');
  const done = () => {
    const words = draft
      .split(SEPARATOR)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    onDone(words.length > 0 ? words : null);
  };
  return (
    <>
      <input
        autoFocus
        className={styles.input}
        aria-label={field.label}
        aria-invalid={error !== undefined}
        aria-describedby={id}
        dir="auto"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) done();
          if (event.key === 'Escape') onLeave();
        }}
      />
      <small id={id} role={error === undefined ? undefined : 'alert'} className={error && styles.wrong}>
        {error ?? t('record.wordsHint')}
      </small>
    </>
  );
}

import { useState } from 'react';
import { Button } from 'antd';
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

/** Any of several choices; archived ones only where the customer has them. */
export function TicksEditor({ field, value, error, onDone, onLeave }: Props) {
  const { t } = useTranslation();
  const before = Array.isArray(value) ? value : [];
  const [chosen, setChosen] = useState(before);
  const offered = field.choices.filter((choice) => !choice.archived || before.includes(choice.value));
  const ordered = (values: string[]) =>
    field.choices.map((choice) => choice.value).filter((each) => values.includes(each));
  const toggle = (choice: string, on: boolean) =>
    setChosen(ordered(on ? [...chosen, choice] : chosen.filter((each) => each !== choice)));
  return (
    <fieldset
      className={styles.ticks}
      aria-label={field.label}
      onKeyDown={(event) => event.key === 'Escape' && onLeave()}
    >
      {offered.map((choice, index) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            autoFocus={index === 0}
            checked={chosen.includes(choice.value)}
            onChange={(event) => toggle(choice.value, event.target.checked)}
          />
          {choice.label}
        </label>
      ))}
      <div>
        <Button size="small" type="primary" onClick={() => onDone(chosen.length ? chosen : null)}>
          {t('words.save')}
        </Button>
        <Button size="small" onClick={onLeave}>
          {t('words.cancel')}
        </Button>
      </div>
      {error !== undefined && (
        <p role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

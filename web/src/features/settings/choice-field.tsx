import { useId } from 'react';
import styles from './settings.module.css';

type Props = {
  label: string;
  hint?: string;
  value: string;
  choices: string[];
  nameOf?: (choice: string) => string;
  onChange: (value: string) => void;
};

export function ChoiceField({ label, hint, value, choices, nameOf = (choice) => choice, onChange }: Props) {
  const id = useId();
  const offered = choices.includes(value) ? choices : [value, ...choices];
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {offered.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
      {hint && <small>{hint}</small>}
    </div>
  );
}

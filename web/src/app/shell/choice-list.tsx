import { CheckOutlined } from '@ant-design/icons';

type Props<T extends string> = {
  title: string;
  chosen: T;
  choices: { value: T; label: string }[];
  onChoose: (value: T) => void;
};

export function ChoiceList<T extends string>({ title, chosen, choices, onChoose }: Props<T>) {
  return (
    <div role="radiogroup" aria-label={title}>
      <small>{title}</small>
      {choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={value === chosen}
          onClick={() => onChoose(value)}
        >
          {label}
          {value === chosen && <CheckOutlined aria-hidden />}
        </button>
      ))}
    </div>
  );
}

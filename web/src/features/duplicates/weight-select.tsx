import type { SelectHTMLAttributes } from 'react';

const WEIGHTS = [20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 99];

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'> & {
  value: number;
  onChange: (weight: number) => void;
};

/** How sure one is, in per cent. */
export function WeightSelect({ value, onChange, ...select }: Props) {
  const offered = [...new Set([...WEIGHTS, value])].sort((one, other) => one - other);
  return (
    <select {...select} value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {offered.map((weight) => (
        <option key={weight} value={weight}>
          {weight} %
        </option>
      ))}
    </select>
  );
}

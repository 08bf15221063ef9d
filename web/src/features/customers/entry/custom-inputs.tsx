import { useFields } from '@/lib/catalogue';
import type { FieldContent } from '../list/columns';
import { ValueInput } from './value-input';

type Props = {
  values: Record<string, FieldContent>;
  errorAt: (field: string) => string | undefined;
  onChange: (key: string, value: FieldContent) => void;
};

/** The firm's own fields in the form of a new customer; the server says at the field what does not fit. */
export function CustomInputs({ values, errorAt, onChange }: Props) {
  const fields = useFields();
  return (fields.data ?? [])
    .filter(({ name }) => name.startsWith('custom.'))
    .map((field) => {
      const key = field.name.slice('custom.'.length);
      return (
        <ValueInput
          key={key}
          field={field}
          value={values[key] ?? null}
          error={errorAt(field.name)}
          onChange={(next) => onChange(key, next)}
        />
      );
    });
}

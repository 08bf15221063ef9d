import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { isFigure } from '../columns';
import type { Relation } from './draft';
import { needsOf } from './relations';
import styles from './filter.module.css';

type Props = {
  /** None for an event, whose values are days. */
  field: Field | undefined;
  relation: Relation;
  values: string[];
  onChange: (values: string[]) => void;
};

/** The value that fits the field: ticks for choices, days for dates, a number or text otherwise. */
export function RuleValue({ field, relation, values, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const needs = needsOf(relation);
  if (needs === 'none') return null;
  if (needs === 'many' && field) return <Ticks field={field} values={values} onChange={onChange} />;
  if (needs === 'days') {
    return (
      <label className={styles.unit}>
        <input
          type="number"
          min={0}
          max={36525}
          aria-label={t('views.filter.days')}
          value={values[0] ?? ''}
          onChange={(event) => onChange([event.target.value])}
        />
        <span aria-hidden>{t('views.filter.days')}</span>
      </label>
    );
  }
  const type = !field || field.type === 'date' ? 'date' : isFigure(field) ? 'number' : 'text';
  const unit = field?.type === 'money' ? format.symbol : field?.type === 'percent' ? '%' : '';
  const input = (place: number, label: string) => (
    <input
      type={type}
      step="any"
      aria-label={unit ? `${label} (${unit})` : label}
      value={values[place] ?? ''}
      onChange={(event) => {
        const next = [values[0] ?? '', values[1] ?? ''].slice(0, needs === 'two' ? 2 : 1);
        next[place] = event.target.value;
        onChange(next);
      }}
    />
  );
  return (
    <span className={styles.unit}>
      {needs === 'two' ? (
        <>
          {input(0, t('views.filter.low'))} <span aria-hidden>–</span> {input(1, t('views.filter.high'))}
        </>
      ) : (
        input(0, t('views.filter.value'))
      )}
      {unit && <span aria-hidden>{unit}</span>}
    </span>
  );
}

function Ticks({ field, values, onChange }: { field: Field } & Pick<Props, 'values' | 'onChange'>) {
  const { t } = useTranslation();
  const choices =
    field.type === 'yesNo'
      ? [
          { value: 'true', label: t('words.yes') },
          { value: 'false', label: t('words.no') },
        ]
      : field.choices.filter(({ value, archived }) => !archived || values.includes(value));
  return (
    <span className={styles.ticks} role="group" aria-label={field.label}>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...values, value] : values.filter((each) => each !== value))
            }
          />
          {label}
        </label>
      ))}
    </span>
  );
}

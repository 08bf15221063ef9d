import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { isFigure } from './columns';
import type { Relation } from './filter-relations';
import styles from './customers-page.module.css';

type Props = { field: Field; relation: Relation; values: string[]; onChange: (values: string[]) => void };

/** The value that fits the field: ticks for choices, a day for dates, a number or text otherwise. */
export function FilterValue({ field, relation, values, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (relation === 'present' || relation === 'empty') return null;
  const ticks =
    field.type === 'yesNo'
      ? [
          { value: 'true', label: t('words.yes') },
          { value: 'false', label: t('words.no') },
        ]
      : field.choices.filter(({ archived }) => !archived);
  if (relation === 'in') {
    return (
      <div className={styles.chooser} role="group" aria-label={t('list.value')}>
        {ticks.map(({ value, label }) => (
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
      </div>
    );
  }
  const unit = field.type === 'money' ? format.symbol : field.type === 'percent' ? '%' : '';
  const typed = field.type === 'date' ? 'date' : isFigure(field) ? 'number' : 'text';
  const type = relation === 'olderThan' ? 'number' : typed;
  return (
    <label>
      {t('list.value')} {unit && `(${unit})`}
      <input
        type={type}
        step="any"
        value={values[0] ?? ''}
        onChange={(event) => onChange([event.target.value])}
      />
    </label>
  );
}

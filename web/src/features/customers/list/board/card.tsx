import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Customer, Field } from '@/lib/api/types';
import { headOf, valueOf } from '../columns';
import type { Column } from '../customer-table';
import { FieldValue } from '../field-value';
import { useFormat } from '@/lib/format/use-format';
import styles from './board.module.css';

/** What fits on a card. */
const SHOWN = 4;

type Props = {
  customer: Customer;
  field: Field;
  columns: Column[];
  onMove: ((move: { customer: Customer; to: string | null }) => void) | undefined;
};

export function Card({ customer, field, columns, onMove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = valueOf(customer, field.name);
  const now = typeof value === 'string' ? value : '';
  const known = columns.filter((column) => valueOf(customer, column.field.name) !== null).slice(0, SHOWN);
  return (
    <article
      className={styles.card}
      draggable={onMove !== undefined}
      onDragStart={(event) => event.dataTransfer.setData('application/x-customer', JSON.stringify(customer))}
    >
      <Link to={`/customers/${customer.id}`}>{customer.displayName}</Link>
      <dl>
        {known.map((column) => (
          <div key={column.field.name}>
            <dt>{headOf(column.field, format.symbol)}</dt>
            <dd>
              <FieldValue field={column.field} customer={customer} />
            </dd>
          </div>
        ))}
      </dl>
      {onMove && (
        <select
          aria-label={t('views.board.move', { name: customer.displayName })}
          value={now}
          onChange={(event) => onMove({ customer, to: event.target.value || null })}
        >
          <option value="">{t('views.board.without')}</option>
          {field.choices
            .filter((choice) => !choice.archived || choice.value === now)
            .map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
        </select>
      )}
    </article>
  );
}

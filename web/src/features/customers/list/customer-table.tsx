import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Customer, Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { headOf, isFigure, nameField } from './columns';
import { FieldValue } from './field-value';
import { nextSort } from './list-state';
import { useRowKeys } from './row-keys';
import styles from './customer-table.module.css';

type Props = {
  customers: Customer[];
  fields: Field[];
  columns: Field[];
  sort: string;
  stale: boolean;
  active: number;
  onActive: (row: number) => void;
  onSort: (sort: string) => void;
};

/** Rows of 36 px on a desk; on a phone each row becomes a card. */
export function CustomerTable({ customers, fields, columns, sort, stale, active, onActive, onSort }: Props) {
  const navigate = useNavigate();
  const { t } = useTranslation();
  const format = useFormat();
  const body = useRef<HTMLTableSectionElement>(null);
  const name = nameField(fields);
  const heads = name ? [name, ...columns] : columns;
  useRowKeys({
    count: customers.length,
    active,
    onActive,
    onOpen: (row) => void navigate(`/customers/${customers[row]?.id ?? ''}`),
  });
  useEffect(() => {
    if (active >= 0) body.current?.rows[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <table className={styles.table} data-stale={stale} aria-label={t('list.title')}>
      <thead>
        <tr>
          {heads.map((field) => (
            <Head key={field.name} field={field} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {customers.map((customer, row) => (
          <tr key={customer.id} data-active={row === active} onClick={() => onActive(row)}>
            <th scope="row">
              <Link to={`/customers/${customer.id}`} title={customer.displayName}>
                {customer.displayName}
              </Link>
            </th>
            {columns.map((field) => (
              <td key={field.name} data-figure={isFigure(field)} data-label={headOf(field, format.symbol)}>
                <FieldValue field={field} customer={customer} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ field, sort, onSort }: { field: Field; sort: string; onSort: (sort: string) => void }) {
  const format = useFormat();
  const direction = sort === field.name ? 'ascending' : sort === `-${field.name}` ? 'descending' : undefined;
  const label = headOf(field, format.symbol);
  return (
    <th scope="col" aria-sort={direction ?? 'none'} data-figure={isFigure(field)}>
      {field.sortable ? (
        <button type="button" onClick={() => onSort(nextSort(sort, field.name, field.type === 'text'))}>
          {label}
          <span aria-hidden>{direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}</span>
        </button>
      ) : (
        label
      )}
    </th>
  );
}

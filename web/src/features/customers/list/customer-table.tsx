import { useEffect, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Customer, Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { ColumnEdge } from './column-edge';
import type { Chosen } from './bulk/use-chosen';
import { ChosenCell, ChosenHead } from './chosen-cell';
import { headOf, isFigure, nameField } from './columns';
import { FieldValue } from './field-value';
import { nextSort } from './list-state';
import { useRowKeys } from './row-keys';
import { useWider } from './use-wider';
import styles from './customer-table.module.css';

export type Column = { field: Field; width?: number | undefined };

type Props = {
  customers: Customer[];
  fields: Field[];
  columns: Column[];
  sort: string;
  label: string;
  stale?: boolean;
  /** −1 for none; left out where keys do not move between rows. */
  active?: number;
  onActive?: (row: number) => void;
  /** Left out where nobody is chosen. */
  chosen?: Chosen | undefined;
  onSort: (sort: string) => void;
  onWidth: (field: string, width: number) => void;
};

/** Rows of 36 px on a desk; on a phone each row becomes a card. */
export function CustomerTable(props: Props) {
  const { customers, fields, columns, sort, label, stale = false, active = -1, onActive, chosen } = props;
  const navigate = useNavigate();
  const format = useFormat();
  const body = useRef<HTMLTableSectionElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const wide = useWider(frame);
  const name = nameField(fields);
  useRowKeys({
    count: onActive ? customers.length : 0,
    active,
    onActive: (row) => onActive?.(row),
    onChoose: (row, range) => chosen?.toggle(row, range),
    onOpen: (row) => void navigate(`/customers/${customers[row]?.id ?? ''}`),
  });
  useEffect(() => {
    if (active >= 0) body.current?.rows[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={frame} className={styles.frame} data-wide={wide}>
      <table className={styles.table} data-stale={stale} aria-label={label}>
        <thead>
          <tr>
            {chosen && <ChosenHead chosen={chosen} shown={customers} />}
            {name && <Head column={{ field: name }} sort={sort} onSort={props.onSort} />}
            {columns.map((column) => (
              <Head
                key={column.field.name}
                column={column}
                sort={sort}
                onSort={props.onSort}
                onWidth={props.onWidth}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {customers.map((customer, row) => (
            <tr key={customer.id} data-active={row === active} onClick={() => onActive?.(row)}>
              {chosen && <ChosenCell chosen={chosen} customer={customer} row={row} />}
              <th scope="row">
                <Link to={`/customers/${customer.id}`} title={customer.displayName}>
                  {customer.displayName}
                </Link>
              </th>
              {columns.map(({ field, width }) => (
                <td
                  key={field.name}
                  style={styleOf(width)}
                  data-figure={isFigure(field)}
                  data-label={headOf(field, format.symbol)}
                >
                  <FieldValue field={field} customer={customer} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function styleOf(width: number | undefined): CSSProperties | undefined {
  return width === undefined ? undefined : { width, minWidth: width, maxWidth: width };
}

type HeadProps = {
  column: Column;
  sort: string;
  onSort: (sort: string) => void;
  onWidth?: (field: string, width: number) => void;
};

function Head({ column: { field, width }, sort, onSort, onWidth }: HeadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const direction = sort === field.name ? 'ascending' : sort === `-${field.name}` ? 'descending' : undefined;
  const label = headOf(field, format.symbol);
  return (
    <th scope="col" aria-sort={direction ?? 'none'} data-figure={isFigure(field)} style={styleOf(width)}>
      {field.sortable ? (
        <button type="button" onClick={() => onSort(nextSort(sort, field.name, field.type === 'text'))}>
          {label}
          <span aria-hidden>{direction === 'ascending' ? ' ↑' : direction === 'descending' ? ' ↓' : ''}</span>
        </button>
      ) : (
        label
      )}
      {onWidth && (
        <ColumnEdge
          name={t('list.columnWidth', { name: field.label })}
          width={width}
          onWidth={(wanted) => onWidth(field.name, wanted)}
        />
      )}
    </th>
  );
}

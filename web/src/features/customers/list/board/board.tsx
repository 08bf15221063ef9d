import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import type { Customer, Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import type { Column } from '../customer-table';
import type { ListState } from '../list-state';
import { Card } from './card';
import { useGroup, useGroups, type Group } from './use-groups';
import { useMove } from './use-move';
import styles from './board.module.css';

type Props = { state: ListState; field: Field; columns: Column[] };

/** One column a choice, one card a customer. */
export function Board({ state, field, columns }: Props) {
  const { t } = useTranslation();
  const groups = useGroups(state, field);
  const mayWrite = useMay('write');
  const move = useMove(field);
  const movable = mayWrite && field.writable;
  if (!groups) return <Busy rows={8} />;
  return (
    <div
      className={styles.board}
      role="region"
      aria-label={t('views.board.title', { field: field.label })}
      tabIndex={0}
    >
      {groups.map((group) => (
        <BoardColumn
          key={group.value ?? ''}
          state={state}
          field={field}
          group={group}
          columns={columns.filter((column) => column.field.name !== field.name)}
          onMove={movable ? move : undefined}
        />
      ))}
    </div>
  );
}

type ColumnProps = Props & {
  group: Group;
  onMove: ((move: { customer: Customer; to: string | null }) => void) | undefined;
};

function BoardColumn({ state, field, group, columns, onMove }: ColumnProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { pages, customers } = useGroup(state, field, group.value);
  const label = field.choices.find(({ value }) => value === group.value)?.label ?? t('views.board.without');
  return (
    <section
      className={styles.column}
      aria-label={label}
      onDragOver={(event) => onMove && event.preventDefault()}
      onDrop={(event) => {
        const dropped = event.dataTransfer.getData('application/x-customer');
        if (onMove && dropped) onMove({ customer: JSON.parse(dropped) as Customer, to: group.value });
      }}
    >
      <h2>
        {label} <small>{format.count(group.count)}</small>
      </h2>
      {pages.error ? (
        <FailedToLoad error={pages.error} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Busy rows={4} />
      ) : (
        <ul>
          {customers.map((customer) => (
            <li key={customer.id}>
              <Card customer={customer} field={field} columns={columns} onMove={onMove} />
            </li>
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('words.loadMore')}
        </Button>
      )}
    </section>
  );
}

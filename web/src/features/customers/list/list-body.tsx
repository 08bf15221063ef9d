import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import type { Field } from '@/lib/api/types';
import { loadTexts } from '@/lib/i18n/i18n';
import { SelectionBar } from './bulk/selection-bar';
import { useChosen } from './bulk/use-chosen';
import { namesOf } from './columns';
import { CustomerTable, type Column } from './customer-table';
import { ListEmpty } from './list-empty';
import { ListEnd } from './list-end';
import type { ListState } from './list-state';
import type { CustomerPages } from './use-customer-list';

const Board = lazy(async () => {
  const [{ Board: Component }] = await Promise.all([import('./board/board'), loadTexts('views')]);
  return { default: Component };
});
const GroupedTable = lazy(async () => {
  const [{ GroupedTable: Component }] = await Promise.all([
    import('./board/grouped-table'),
    loadTexts('views'),
  ]);
  return { default: Component };
});

type Props = {
  state: ListState;
  list: CustomerPages;
  fields: Field[];
  columns: Column[];
  onChange: (change: Partial<ListState>) => void;
  onWidth: (field: string, width: number) => void;
};

/** The customers, in whatever form they are looked at. */
export function ListBody({
  state,
  list: { pages, customers, count, counted },
  fields,
  columns,
  onChange,
  onWidth,
}: Props) {
  const { t } = useTranslation();
  const [active, setActive] = useState(-1);
  const chosen = useChosen(
    JSON.stringify([state.q, state.conditions]),
    customers.map(({ id }) => id),
  );
  const group = fields.find(({ name }) => name === state.group);
  const onSort = (sort: string) => onChange({ sort });
  if (pages.error && customers.length === 0) {
    return <FailedToLoad error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (pages.isPending) return <Busy rows={14} />;
  if (customers.length === 0) {
    const filtered = state.q !== '' || state.conditions.length > 0;
    return <ListEmpty filtered={filtered} onClear={() => onChange({ q: '', conditions: [] })} />;
  }
  if (group) {
    return (
      <Suspense fallback={<Busy rows={14} />}>
        {state.layout === 'board' ? (
          <Board state={state} field={group} columns={columns} />
        ) : (
          <GroupedTable
            state={state}
            field={group}
            fields={fields}
            columns={columns}
            onSort={onSort}
            onWidth={onWidth}
          />
        )}
      </Suspense>
    );
  }
  return (
    <>
      <CustomerTable
        customers={customers}
        fields={fields}
        columns={columns}
        sort={state.sort}
        label={t('list.title')}
        stale={pages.isPlaceholderData}
        active={active}
        onActive={setActive}
        chosen={chosen}
        onSort={onSort}
        onWidth={onWidth}
      />
      <ListEnd pages={pages} shown={customers.length} total={counted} />
      <SelectionBar
        chosen={chosen}
        state={state}
        fields={fields}
        columns={namesOf(fields, columns)}
        shown={customers.length}
        count={count}
      />
    </>
  );
}

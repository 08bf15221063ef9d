import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { ColumnChooser } from './column-chooser';
import { columnFields, nameField, useShownColumns } from './columns';
import { CustomerTable } from './customer-table';
import { ExportButton } from './export-button';
import { FilterBar } from './filter-bar';
import { ListEnd } from './list-end';
import { ListEmpty } from './list-empty';
import { useListState } from './list-state';
import { SearchBox } from './search-box';
import { SortChooser } from './sort-chooser';
import { useCustomerList, useEvents, useFields } from './use-customer-list';
import styles from './customers-page.module.css';

export function CustomersPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const [state, change] = useListState();
  const fields = useFields();
  const events = useEvents();
  const { pages, customers, count } = useCustomerList(state);
  const [shown, setShown] = useShownColumns();
  const [active, setActive] = useState(-1);
  const all = fields.data ?? [];
  const columns = columnFields(all, customers[0]);
  const visible = columns.filter(({ name }) => shown.includes(name));
  const name = nameField(all);
  const filtered = state.q !== '' || state.conditions.length > 0;
  const error = pages.error ?? fields.error;
  return (
    <>
      <div className={styles.head}>
        <h1>
          {t('list.title')}
          {count !== undefined && (
            <span className={styles.count}>{t('list.count', { count, n: format.count(count) })}</span>
          )}
        </h1>
        <SearchBox value={state.q} onSearch={(q) => change({ q }, true)} />
        <SortChooser fields={all} sort={state.sort} onSort={(sort) => change({ sort })} />
        <ColumnChooser fields={columns} shown={shown} onChange={setShown} />
        <ExportButton
          state={state}
          columns={[...(name ? [name] : []), ...visible].map((each) => each.name)}
          count={count}
        />
        {mayWrite && (
          <LinkButton to="/customers/new" icon={<PlusOutlined />}>
            {t('list.newCustomer')}
          </LinkButton>
        )}
      </div>
      <FilterBar
        fields={all}
        events={events}
        conditions={state.conditions}
        q={state.q}
        onChange={(conditions) => change({ conditions })}
      />
      {error && customers.length === 0 ? (
        <FailedToLoad error={error} onRetry={() => void Promise.all([pages.refetch(), fields.refetch()])} />
      ) : pages.isPending || fields.isPending ? (
        <Busy rows={14} />
      ) : customers.length === 0 ? (
        <ListEmpty filtered={filtered} onClear={() => change({ q: '', conditions: [] })} />
      ) : (
        <>
          <CustomerTable
            customers={customers}
            fields={all}
            columns={visible}
            sort={state.sort}
            stale={pages.isPlaceholderData}
            active={active}
            onActive={setActive}
            onSort={(sort) => change({ sort })}
          />
          <ListEnd pages={pages} shown={customers.length} count={count} />
        </>
      )}
    </>
  );
}

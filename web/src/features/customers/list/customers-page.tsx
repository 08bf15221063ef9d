import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { useMay } from '@/lib/session/session';
import { useEvents, useFields } from '@/lib/catalogue';
import { columnFields, namesOf, useChosenColumns, type ShownColumn } from './columns';
import { ColumnsButton } from './columns/columns-button';
import type { Column } from './customer-table';
import { ExportButton } from './export-button';
import { FilterBar } from './filter-bar';
import { LayoutChooser } from './layout-chooser';
import { ListBody } from './list-body';
import { useListState } from './list-state';
import { MoreLinks } from './more-links';
import { SearchBox } from './search-box';
import { SortChooser } from './sort-chooser';
import { useCustomerList } from './use-customer-list';
import { useViews } from './use-views';
import { ViewsButton } from './views/views-button';
import styles from './customers-page.module.css';

export function CustomersPage() {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const views = useViews();
  const { state, change, view, changed, missing } = useListState(views.data ?? []);
  const fields = useFields();
  const events = useEvents();
  const ready = views.data !== undefined || views.isError;
  const list = useCustomerList(state, ready);
  const [chosen, choose] = useChosenColumns();
  const all = fields.data ?? [];
  const offered = columnFields(all, list.customers[0]);
  const shown = state.columns ?? chosen;
  const columns = shown.flatMap<Column>(({ field: name, width }) => {
    const field = offered.find((each) => each.name === name);
    return field ? [{ field, width }] : [];
  });
  const show = (next: ShownColumn[]) => (view || state.columns ? change({ columns: next }) : choose(next));
  const onWidth = (name: string, width: number) =>
    show(shown.map((each) => (each.field === name ? { ...each, width } : each)));
  const { count, counted } = list;
  return (
    <>
      <div className={styles.head}>
        <h1>
          <ViewsButton
            views={views.data ?? []}
            view={view}
            changed={changed}
            state={state}
            columns={columns.map(({ field, width }) => ({ field: field.name, ...(width && { width }) }))}
          />
          {count !== undefined && (
            <span className={styles.count}>{t('list.count', { count, n: counted })}</span>
          )}
        </h1>
        <SearchBox value={state.q} onSearch={(q) => change({ q }, true)} />
        <SortChooser fields={all} sort={state.sort} onSort={(sort) => change({ sort })} />
        <LayoutChooser fields={all} state={state} onChange={change} />
        <ColumnsButton fields={offered} shown={shown} onChange={show} />
        <ExportButton state={state} columns={namesOf(all, columns)} count={count} />
        <MoreLinks />
        {mayWrite && (
          <LinkButton to="/customers/new" icon={<PlusOutlined />}>
            {t('list.newCustomer')}
          </LinkButton>
        )}
      </div>
      {missing && ready && <p role="alert">{t('list.viewMissing')}</p>}
      <FilterBar
        fields={all}
        events={events}
        conditions={state.conditions}
        q={state.q}
        onChange={(conditions) => change({ conditions })}
      />
      {fields.error ? (
        <FailedToLoad error={fields.error} onRetry={() => void fields.refetch()} />
      ) : fields.isPending || !ready ? (
        <Busy rows={14} />
      ) : (
        <ListBody
          state={state}
          list={list}
          fields={all}
          columns={columns}
          onChange={change}
          onWidth={onWidth}
        />
      )}
    </>
  );
}

import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import type { Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { CustomerTable, type Column } from '../customer-table';
import type { ListState } from '../list-state';
import { useGroup, useGroups, type Group } from './use-groups';
import styles from './board.module.css';

type Props = {
  state: ListState;
  field: Field;
  fields: Field[];
  columns: Column[];
  onSort: (sort: string) => void;
  onWidth: (field: string, width: number) => void;
};

/** A part a choice, each with its own pages; those that are closed load nothing. */
export function GroupedTable(props: Props) {
  const groups = useGroups(props.state, props.field);
  if (!groups) return <Busy rows={14} />;
  return groups
    .filter(({ count }) => count > 0)
    .map((group, place) => <Part key={group.value ?? ''} {...props} group={group} openAtFirst={place < 3} />);
}

function Part({ group, openAtFirst, ...props }: Props & { group: Group; openAtFirst: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(openAtFirst);
  const choice = props.field.choices.find(({ value }) => value === group.value);
  const label = choice?.label ?? t('views.board.without');
  return (
    <details className={styles.group} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {props.field.label}: {label} <small>{format.count(group.count)}</small>
      </summary>
      {open && <Rows {...props} value={group.value} label={label} />}
    </details>
  );
}

function Rows({ value, label, ...props }: Props & { value: string | null; label: string }) {
  const { t } = useTranslation();
  const { pages, customers } = useGroup(props.state, props.field, value);
  if (pages.error) return <FailedToLoad error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <Busy rows={4} />;
  return (
    <>
      <CustomerTable
        customers={customers}
        fields={props.fields}
        columns={props.columns}
        sort={props.state.sort}
        label={label}
        stale={pages.isPlaceholderData}
        onSort={props.onSort}
        onWidth={props.onWidth}
      />
      {pages.hasNextPage && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('words.loadMore')}
        </Button>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { TablePreview } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import { RowsTable } from './rows-table';
import { useNewField } from './use-new-field';

const SKIP = 'skip';
const NEW = 'new';

type Props = { table: TablePreview; busy: boolean; onTargets: (targets: string[]) => void };

/** Any table: a column is put to a field, or a field is made of it. */
export function ColumnTable({ table, busy, onTargets }: Props) {
  const { t } = useTranslation();
  const mayMakeFields = useMay('administer') && table.kind === 'customers';
  const { columns, rows, targets } = table;
  const put = (index: number, target: string) =>
    onTargets(
      columns.map((column) => {
        if (column.index === index) return target;
        return column.target === null || column.target === target ? SKIP : column.target;
      }),
    );
  const make = useNewField((name, index) => put(index, name));
  const choose = (index: number, value: string) => {
    const column = columns.find((each) => each.index === index);
    if (value === NEW && column) make.mutate(column);
    else put(index, value);
  };
  return (
    <RowsTable
      columns={columns.map(({ index, title, target }) => ({
        index,
        title,
        ignored: target === null,
        chosen: target ?? SKIP,
        options: (
          <>
            <option value={SKIP}>{t('imports.skip')}</option>
            {mayMakeFields && target === null && title !== '' && (
              <option value={NEW}>{t('imports.newField')}</option>
            )}
            {targets.map((each) => (
              <option key={each.name} value={each.name}>
                {each.label}
              </option>
            ))}
          </>
        ),
      }))}
      rows={rows}
      busy={busy || make.isPending}
      onChoose={choose}
    />
  );
}

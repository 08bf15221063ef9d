import type { Preview } from '@/lib/api/types';
import { RowsTable } from './rows-table';

const FIGURES = ['quantity', 'price', 'amount', 'discount', 'cost'];
const IGNORED = '-';

type Props = { preview: Preview; busy: boolean; onRoles: (roles: string[]) => void };

/** A purchase log: a role is one column's only. */
export function LogTable({ preview, busy, onRoles }: Props) {
  const { columns, rows, roles } = preview;
  const choose = (index: number, role: string) =>
    onRoles(
      columns.map((column) =>
        column.index === index ? role : role !== IGNORED && column.role === role ? IGNORED : column.role,
      ),
    );
  const options = roles.map((each) => (
    <option key={each.role} value={each.role}>
      {each.label}
    </option>
  ));
  return (
    <RowsTable
      columns={columns.map(({ index, title, role }) => ({
        index,
        title,
        ignored: role === IGNORED,
        figure: FIGURES.includes(role),
        chosen: role,
        options,
      }))}
      rows={rows}
      busy={busy}
      onChoose={choose}
    />
  );
}

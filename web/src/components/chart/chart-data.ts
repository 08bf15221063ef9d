/** A chart's figures as a table: what "view as table" and the CSV show. */
export type ChartTable = {
  heads: { label: string; figure?: boolean }[];
  rows: { cells: string[]; raw: (string | number | null)[]; href?: string | undefined }[];
};

function quoted(cell: string | number | null): string {
  const text = `${cell ?? ''}`;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With a byte order mark: spreadsheets take the file for UTF-8 only then. */
export function csvOf({ heads, rows }: ChartTable): Blob {
  const lines = [heads.map(({ label }) => quoted(label)), ...rows.map(({ raw }) => raw.map(quoted))];
  const text = lines.map((cells) => cells.join(',')).join('\r\n');
  return new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv' });
}

export function save(name: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

export function saveCsv(name: string, table: ChartTable): void {
  const address = URL.createObjectURL(csvOf(table));
  save(`${name}.csv`, address);
  URL.revokeObjectURL(address);
}

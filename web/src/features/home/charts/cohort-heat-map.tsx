import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import type { BaseFigures, CohortMonth } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { cellsOf, cohortOption } from './cohort-option';

const ROW = 32;
const COLUMN = 36;
const NO_MONTHS: CohortMonth[] = [];

/** Share of finished first months, over all customers of those cohorts. */
function firstMonthShare(months: CohortMonth[]): number | null {
  const finished = months.flatMap(({ customers, retention }) => {
    const cell = retention.find(({ k }) => k === 1);
    return cell && !cell.unfinished ? [{ all: customers, back: cell.customers }] : [];
  });
  const all = finished.reduce((sum, each) => sum + each.all, 0);
  return all ? finished.reduce((sum, each) => sum + each.back, 0) / all : null;
}

export function CohortHeatMap({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const navigate = useNavigate();
  const months = base.cohorts?.months ?? NO_MONTHS;
  const axis = t('home.monthsAfter');
  const option = useMemo(() => cohortOption(months, axis, format, colors), [months, axis, format, colors]);
  const cells = cellsOf(months);
  if (cells.length === 0) return null;
  const steps = [...new Set(cells.map(({ cell }) => cell.k))].sort((one, other) => one - other);
  const share = firstMonthShare(months);
  const table: ChartTable = {
    heads: [
      { label: t('home.cohort') },
      { label: t('home.firstBuyers'), figure: true },
      ...steps.map((k) => ({ label: `+${k}`, figure: true })),
    ],
    rows: months.map(({ month, customers, retention, condition }) => {
      const at = steps.map((k) => retention.find((cell) => cell.k === k));
      return {
        cells: [
          format.month(month),
          format.count(customers),
          ...at.map((cell) =>
            cell
              ? t('home.cohortCell', { share: format.percent(cell.share), n: format.count(cell.customers) }) +
                (cell.unfinished ? '*' : '')
              : '',
          ),
        ],
        raw: [month, customers, ...at.map((cell) => cell?.share ?? null)],
        href: customersWhere(condition),
      };
    }),
  };
  return (
    <ChartPanel
      title={
        share === null ? t('home.cohortsNone') : t('home.cohortsFinding', { share: format.percent(share) })
      }
      term="cohortRetention"
      name="cohort-retention"
      note={[
        t('home.unfinishedNote'),
        t('home.n', { n: format.count(months.reduce((sum, { customers }) => sum + customers, 0)) }),
        t('words.asOf', { date: format.date(base.asOf) }),
      ].join(' · ')}
      option={option}
      table={table}
      height={months.length * ROW + 56}
      minWidth={steps.length * COLUMN + 130}
      onPick={({ dataIndex }) => {
        const picked = cells[dataIndex];
        if (picked) void navigate(customersWhere(picked.cell.condition));
      }}
    />
  );
}

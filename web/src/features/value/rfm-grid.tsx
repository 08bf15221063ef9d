import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import type { Equity, RfmFigures } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { GroupsTable } from '@/components/equity/groups-table';
import { rfmOption } from './rfm-option';

/** Who bought how lately and how often, and the eight classes. */
export function RfmGrid({ rfm, equity }: { rfm: RfmFigures; equity: Equity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const navigate = useNavigate();
  const { cells } = rfm;
  const recency = t('value.recency');
  const frequency = t('value.frequency');
  const option = useMemo(
    () => rfmOption(cells, { recency, frequency }, format, colors),
    [cells, recency, frequency, format, colors],
  );
  const table: ChartTable = {
    heads: [
      { label: recency, figure: true },
      { label: frequency, figure: true },
      { label: t('home.customersColumn'), figure: true },
      { label: t('value.meanRevenue', { symbol: format.symbol }), figure: true },
      { label: t('home.valueColumn', { symbol: format.symbol }), figure: true },
    ],
    rows: cells.map(({ r, f, customers, meanRevenue, value, condition }) => ({
      cells: [r, f, customers, meanRevenue, value].map(format.count),
      raw: [r, f, customers, meanRevenue, value],
      href: customersWhere(condition),
    })),
  };
  const best = cells.find(({ r, f }) => r === 5 && f === 5);
  return (
    <>
      <ChartPanel
        title={t('value.rfmFinding', { n: format.count(best?.customers ?? 0) })}
        term="rfm"
        name="rfm"
        note={t('value.rfmNote', {
          n: format.count(equity.customers),
          recency: format.decimal(rfm.meanRecency),
          frequency: format.decimal(rfm.meanFrequency),
          monetary: format.money(rfm.meanMonetary),
          date: format.date(equity.asOf),
        })}
        option={option}
        table={table}
        height={320}
        onPick={({ dataIndex }) => void navigate(table.rows[dataIndex]?.href ?? '/customers')}
      />
      <GroupsTable kind="rfmClasses" groups={rfm.classes} equity={equity} />
    </>
  );
}

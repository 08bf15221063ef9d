import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import { valueHistoryOption } from '@/components/chart/value-history-option';
import type { Equity } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';

/** The month-ends and now. */
export function EquityChart({ equity }: { equity: Equity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const { history, value } = equity;
  const axis = t('home.valueAxis', { symbol: format.symbol });
  const band = t('home.band');
  const option = useMemo(
    () => valueHistoryOption(history, { axis, band, format, colors }),
    [history, axis, band, format, colors],
  );
  const first = history[0];
  if (history.length < 2 || value === null) return null;
  const table: ChartTable = {
    heads: [
      { label: t('home.month') },
      { label: t('home.customersColumn'), figure: true },
      { label: axis, figure: true },
      { label: t('home.p10'), figure: true },
      { label: t('home.p90'), figure: true },
      { label: t('home.reconstructed') },
    ],
    rows: history.map((month) => ({
      cells: [
        format.date(month.monthEnd),
        ...[month.customers, month.value, month.p10, month.p90].map(format.count),
        month.reconstructed ? t('words.yes') : t('words.no'),
      ],
      raw: [month.monthEnd, month.customers, month.value, month.p10, month.p90, month.reconstructed ? 1 : 0],
    })),
  };
  return (
    <ChartPanel
      title={t('value.equityFinding', {
        value: format.moneyShort(value),
        change: first?.value ? format.change(value / first.value - 1) : format.change(null),
        since: format.month(first?.monthEnd),
      })}
      term="futureValue"
      name="customer-equity"
      note={[
        t('home.n', { n: format.count(equity.customers) }),
        t('words.asOf', { date: format.date(equity.asOf) }),
        history.some(({ reconstructed }) => reconstructed) && t('home.reconstructedNote'),
      ]
        .filter(Boolean)
        .join(' · ')}
      option={option}
      table={table}
      height={260}
    />
  );
}

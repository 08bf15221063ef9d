import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import type { BaseFigures } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { valueHistoryOption } from '@/components/chart/value-history-option';

const STEADY = 0.005;

/** 24 months of customer equity with its interval. */
export function ValueHistory({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const { history, value } = base;
  const axis = t('home.valueAxis', { symbol: format.symbol });
  const band = t('home.band');
  const option = useMemo(
    () => valueHistoryOption(history, { axis, band, format, colors }),
    [history, axis, band, format, colors],
  );
  if (history.length < 2 || value?.total == null) return null;
  const change = value.previous ? value.total / value.previous - 1 : 0;
  const trend = Math.abs(change) < STEADY ? 'stayed' : change > 0 ? 'rose' : 'fell';
  const table: ChartTable = {
    heads: [
      { label: t('home.month') },
      { label: axis, figure: true },
      { label: t('home.p10'), figure: true },
      { label: t('home.p90'), figure: true },
      { label: t('home.reconstructed') },
    ],
    rows: history.map((month) => ({
      cells: [
        format.date(month.monthEnd),
        format.count(month.value),
        format.count(month.p10),
        format.count(month.p90),
        month.reconstructed ? t('words.yes') : t('words.no'),
      ],
      raw: [month.monthEnd, month.value, month.p10, month.p90, month.reconstructed ? 1 : 0],
    })),
  };
  return (
    <ChartPanel
      title={t('home.valueFinding', {
        trend: t(`home.trends.${trend}`),
        value: format.moneyShort(value.total),
      })}
      term="futureValue"
      name="customer-equity"
      note={[
        t('home.n', { n: format.count(base.customers) }),
        t('words.asOf', { date: format.date(base.asOf) }),
        history.some(({ reconstructed }) => reconstructed) && t('home.reconstructedNote'),
      ]
        .filter(Boolean)
        .join(' · ')}
      option={option}
      table={table}
      height={220}
    />
  );
}

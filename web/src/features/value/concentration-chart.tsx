import { useMemo } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import { useTranslation } from 'react-i18next';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import { figureAxis, GRID } from '@/components/chart/axes';
import type { Equity } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';

const BEST = 0.2;

/** What the best customers bring of all of it. */
export function ConcentrationChart({ equity }: { equity: Equity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const { concentration } = equity;
  const words = {
    customers: t('value.bestCustomers'),
    share: t('value.shareAxis'),
    revenue: t('value.ofRevenue'),
    value: t('value.ofValue'),
  };
  const option = useMemo<EChartsCoreOption>(() => {
    const line = (name: string, color: string, type: string, figure: 'revenue' | 'value') => ({
      type: 'line',
      name,
      symbol: 'none',
      lineStyle: { color, width: 2, type },
      itemStyle: { color },
      data: concentration.map((portion) => [portion.customers, portion[figure]]),
    });
    return {
      grid: { ...GRID, top: 48 },
      legend: { top: 0, right: 0, textStyle: { color: colors.muted } },
      tooltip: { trigger: 'axis', valueFormatter: format.percent },
      xAxis: {
        ...figureAxis({ label: format.percent, colors }),
        name: words.customers,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: colors.muted },
        max: 1,
        axisPointer: { label: { formatter: ({ value }: { value: number }) => format.percent(value) } },
      },
      yAxis: figureAxis({ name: words.share, label: format.percent, colors }),
      series: [
        line(words.revenue, colors.muted, 'solid', 'revenue'),
        line(words.value, colors.accent, 'dashed', 'value'),
      ],
    };
  }, [concentration, format, colors, words.customers, words.share, words.revenue, words.value]);
  if (concentration.length === 0) return null;
  const best = concentration.find(({ customers }) => Math.abs(customers - BEST) < 1e-9);
  const table: ChartTable = {
    heads: [
      { label: words.customers },
      { label: words.revenue, figure: true },
      { label: words.value, figure: true },
    ],
    rows: concentration.map(({ customers, revenue, value }) => ({
      cells: [format.percent(customers), format.percentExact(revenue), format.percentExact(value)],
      raw: [customers, revenue, value],
    })),
  };
  return (
    <ChartPanel
      title={t('value.concentrationFinding', {
        best: format.percent(BEST),
        share: format.percent(best?.revenue),
      })}
      term="concentration"
      name="concentration"
      note={`${t('home.n', { n: format.count(equity.customers) })} · ${t('words.asOf', { date: format.date(equity.asOf) })}`}
      option={option}
      table={table}
      height={260}
    />
  );
}

import type { EChartsCoreOption } from 'echarts/core';
import type { EquityMonth } from '@/lib/api/types';
import type { Format } from '@/lib/format/format';
import type { ChartColors } from './chart-colors';

type Context = { axis: string; band: string; format: Format; colors: ChartColors };

/** Two lines, dashed where reconstructed, joined at the month where the own record begins. */
export function valueHistoryOption(
  history: Omit<EquityMonth, 'customers'>[],
  context: Context,
): EChartsCoreOption {
  const { axis, band, format, colors } = context;
  const firstOwn = history.findIndex(({ reconstructed }) => !reconstructed);
  const joint = firstOwn < 0 ? history.length : firstOwn;
  const line = (data: (number | null)[], type: 'dashed' | 'solid') => ({
    type: 'line',
    data,
    symbol: 'none',
    lineStyle: { color: colors.accent, width: 2, type },
    itemStyle: { color: colors.accent },
    silent: true,
  });
  const area = (data: (number | null)[], opacity: number) => ({
    type: 'line',
    stack: 'interval',
    data,
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    areaStyle: { color: colors.accent, opacity },
  });
  return {
    grid: { left: 8, right: 24, top: 28, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: (items: { dataIndex: number }[]) => {
        const month = history[items[0]?.dataIndex ?? 0];
        if (!month) return '';
        const range = `${format.money(month.p10)} – ${format.money(month.p90)}`;
        return `${format.date(month.monthEnd)}<br><b>${format.money(month.value)}</b><br>${band}: ${range}`;
      },
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: history.map(({ monthEnd }) => format.month(monthEnd)),
      axisLabel: { color: colors.muted, hideOverlap: true },
      axisLine: { lineStyle: { color: colors.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      name: axis,
      nameTextStyle: { color: colors.muted, align: 'left' },
      nameGap: 12,
      axisLabel: { color: colors.muted, formatter: (value: number) => format.moneyShort(value) },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      area(
        history.map(({ p10 }) => p10),
        0,
      ),
      area(
        history.map(({ p10, p90 }) => (p10 === null || p90 === null ? null : p90 - p10)),
        0.18,
      ),
      line(
        history.map(({ value }, index) => (index <= joint ? value : null)),
        'dashed',
      ),
      line(
        history.map(({ value }, index) => (index >= joint ? value : null)),
        'solid',
      ),
    ],
  };
}

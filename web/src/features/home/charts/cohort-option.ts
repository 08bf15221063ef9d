import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColors } from '@/components/chart/chart-colors';
import type { CohortMonth } from '@/lib/api/types';
import type { Format } from '@/lib/format/format';

/** The ink that can be read on a cell, by its share of the highest: each palette turns at another point. */
function ink(share: number, dark: boolean): string {
  if (dark) return share > 0.55 ? '#0d1f17' : '#ffffff';
  return share > 0.72 ? '#ffffff' : '#1c2721';
}

/** The cells that can be drawn, in the order of the chart's data. */
export function cellsOf(months: CohortMonth[]) {
  return months.flatMap((month, row) =>
    month.retention.filter(({ k }) => k > 0).map((cell) => ({ month, row, cell })),
  );
}

export function cohortOption(
  months: CohortMonth[],
  axis: string,
  format: Format,
  colors: ChartColors,
): EChartsCoreOption {
  const cells = cellsOf(months);
  const steps = [...new Set(cells.map(({ cell }) => cell.k))].sort((one, other) => one - other);
  const highest = Math.max(...cells.map(({ cell }) => cell.share), 0.01);
  const dark = colors.name === 'dark';
  return {
    grid: { left: 4, right: 8, top: 4, bottom: 44, containLabel: true },
    tooltip: {
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const found = cells[dataIndex];
        if (!found) return '';
        const { month, cell } = found;
        const of = `${format.count(cell.customers)} / ${format.count(month.customers)}`;
        return `${format.month(month.month)} +${cell.k}<br><b>${format.percentExact(cell.share)}</b> (${of})`;
      },
    },
    xAxis: {
      type: 'category',
      data: steps.map((k) => `+${k}`),
      name: axis,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: colors.muted },
      axisLabel: { color: colors.muted, interval: 0 },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: months.map(({ month, customers }) => `${format.month(month)}  n=${format.count(customers)}`),
      axisLabel: { color: colors.muted },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    visualMap: {
      show: false,
      min: 0,
      max: highest,
      inRange: { color: dark ? ['#1b2622', '#2f7d5b', '#8fd9b3'] : ['#f1f7f3', '#7bbf9a', '#17613c'] },
    },
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: colors.surface, borderWidth: 2 },
        data: cells.map(({ row, cell }) => ({
          value: [steps.indexOf(cell.k), row, cell.share],
          label: {
            show: true,
            lineHeight: 13,
            fontSize: 11,
            color: ink(cell.share / highest, dark),
            formatter: `${format.percent(cell.share)}${cell.unfinished ? '*' : ''}\n{n|${format.count(cell.customers)}}`,
            rich: {
              n: {
                fontSize: 10,
                lineHeight: 12,
                color: ink(cell.share / highest, dark),
              },
            },
          },
        })),
      },
    ],
  };
}

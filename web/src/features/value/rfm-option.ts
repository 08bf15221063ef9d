import type { EChartsCoreOption } from 'echarts/core';
import { GRID, nameAxis } from '@/components/chart/axes';
import type { ChartColors } from '@/components/chart/chart-colors';
import type { RfmFigures } from '@/lib/api/types';
import type { Format } from '@/lib/format/format';

const SCORES = ['1', '2', '3', '4', '5'];

type Words = { recency: string; frequency: string };

/** Shaded by how many are in a cell; written are how many, and what one brought on average. */
export function rfmOption(
  cells: RfmFigures['cells'],
  words: Words,
  format: Format,
  colors: ChartColors,
): EChartsCoreOption {
  const most = Math.max(1, ...cells.map(({ customers }) => customers));
  const dark = colors.name === 'dark';
  const ink = (share: number) =>
    dark ? (share > 0.55 ? '#0d1f17' : '#ffffff') : share > 0.72 ? '#ffffff' : '#1c2721';
  return {
    grid: { ...GRID, left: 16, top: 28, right: 8 },
    xAxis: nameAxis(SCORES, { name: words.recency, colors }),
    yAxis: {
      type: 'category',
      data: SCORES,
      name: words.frequency,
      nameTextStyle: { color: colors.muted, align: 'left' },
      nameGap: 12,
      axisLabel: { color: colors.muted },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    visualMap: {
      show: false,
      min: 0,
      max: most,
      inRange: { color: dark ? ['#1b2622', '#2f7d5b', '#8fd9b3'] : ['#f1f7f3', '#7bbf9a', '#17613c'] },
    },
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: colors.surface, borderWidth: 2 },
        data: cells.map(({ r, f, customers, meanRevenue }) => ({
          value: [r - 1, f - 1, customers],
          label: {
            show: true,
            lineHeight: 15,
            color: ink(customers / most),
            formatter: `${format.count(customers)}\n${format.moneyShort(meanRevenue)}`,
          },
        })),
      },
    ],
  };
}

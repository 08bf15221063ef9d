import type { EChartsCoreOption } from 'echarts/core';
import { figureAxis, GRID, nameAxis } from '@/components/chart/axes';
import type { ChartColors } from '@/components/chart/chart-colors';
import type { Format } from '@/lib/format/format';

export type Step = { name: string; amount: number; whole: boolean };

/** Where each bar begins and ends: wholes stand on the ground, parts on what came before them. */
export function spans(steps: Step[]): { low: number; high: number; rises: boolean }[] {
  let at = 0;
  return steps.map(({ amount, whole }) => {
    const from = whole ? 0 : at;
    at = whole ? amount : at + amount;
    return { low: Math.min(from, at), high: Math.max(from, at), rises: at >= from };
  });
}

export function changeOption(
  steps: Step[],
  axis: string,
  format: Format,
  colors: ChartColors,
): EChartsCoreOption {
  const bars = spans(steps);
  const color = (index: number) => {
    if (steps[index]?.whole) return colors.muted;
    return bars[index]?.rises ? colors.accent : colors.stage('lost');
  };
  return {
    grid: GRID,
    xAxis: {
      ...nameAxis(
        steps.map(({ name }) => name),
        { colors },
      ),
      axisLabel: { color: colors.muted, interval: 0, width: 84, overflow: 'break' },
    },
    yAxis: figureAxis({ name: axis, label: format.moneyShort, colors }),
    series: [
      {
        type: 'bar',
        stack: 'step',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: bars.map(({ low }) => low),
      },
      {
        type: 'bar',
        stack: 'step',
        barWidth: '56%',
        data: bars.map(({ low, high }, index) => ({
          value: high - low,
          itemStyle: { color: color(index) },
          label: {
            show: true,
            position: 'top',
            color: colors.text,
            formatter: format.moneyShort(steps[index]?.amount),
          },
        })),
      },
    ],
  };
}

import type { EChartsCoreOption } from 'echarts/core';
import type { Stage } from '@/lib/api/types';
import { STAGES } from '@/lib/theme/class-colors';
import type { ChartColors } from '../chart/chart-colors';

type Words = { newcomers: string; stage: (stage: Stage) => string; count: (value: number) => string };
/** From no stage: who had not bought yet. */
export type Flow = {
  from: Stage | null;
  to: Stage;
  customers: number;
  condition: Record<string, unknown> | null;
};

export function sankeyOption(flows: Flow[], words: Words, colors: ChartColors): EChartsCoreOption {
  const sum = (kept: Flow[]) => kept.reduce((total, { customers }) => total + customers, 0);
  const color = (stage: Stage | null) => (stage ? colors.stage(stage) : colors.muted);
  const name = (stage: Stage | null) => (stage ? words.stage(stage) : words.newcomers);
  const node = (side: 'from' | 'to', stage: Stage | null) => {
    const customers = sum(flows.filter((flow) => flow[side] === stage));
    return {
      name: `${side}-${stage ?? 'new'}`,
      depth: side === 'from' ? 0 : 1,
      itemStyle: { color: color(stage), borderWidth: 0 },
      label: {
        formatter: `${name(stage)} ${words.count(customers)}`,
        position: side === 'from' ? 'right' : 'left',
      },
      customers,
    };
  };
  const nodes = [
    ...[...STAGES, null].map((stage) => node('from', stage)),
    ...STAGES.map((stage) => node('to', stage)),
  ].filter(({ customers }) => customers > 0);
  return {
    tooltip: { trigger: 'item', formatter: (item: { data: { text?: string } }) => item.data.text ?? '' },
    series: [
      {
        type: 'sankey',
        left: 2,
        right: 2,
        top: 6,
        bottom: 6,
        nodeWidth: 12,
        nodeGap: 10,
        layoutIterations: 0,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: { color: colors.text, fontSize: 12, textBorderColor: colors.surface, textBorderWidth: 3 },
        lineStyle: { color: 'gradient', opacity: 0.35, curveness: 0.5 },
        data: nodes,
        links: flows.map(({ from, to, customers }) => ({
          source: `from-${from ?? 'new'}`,
          target: `to-${to}`,
          value: customers,
          text: `${name(from)} → ${name(to)}: ${words.count(customers)}`,
        })),
      },
    ],
  };
}

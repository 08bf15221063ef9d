import { useMemo } from 'react';
import { GraphChart } from 'echarts/charts';
import { use as register } from 'echarts/core';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/components/chart/chart';
import { useChartColors } from '@/components/chart/chart-colors';
import type { Network } from '@/lib/api/types';
import { MUTUAL } from './kinds';

register([GraphChart]);

const SIZES = [34, 22, 14];

type Props = { network: Network; label: string; height: number; onOpen: (customer: number) => void };

/** Persons are circles, firms squares; the one in the middle is the largest. An arrow leads to who is the kind that stands on it. */
export function NetworkChart({ network, label, height, onOpen }: Props) {
  const { t } = useTranslation();
  const colors = useChartColors();
  const option = useMemo(
    () => ({
      tooltip: {},
      series: [
        {
          type: 'graph',
          layout: 'force',
          roam: true,
          draggable: true,
          force: { repulsion: 260, edgeLength: [70, 130], gravity: 0.08 },
          edgeSymbolSize: 7,
          label: {
            show: true,
            position: 'bottom',
            color: colors.text,
            backgroundColor: colors.surface,
            width: 110,
            overflow: 'truncate',
          },
          edgeLabel: {
            show: true,
            color: colors.muted,
            opacity: 1,
            fontSize: 11,
            formatter: ({ data }: { data: { word: string } }) => data.word,
          },
          lineStyle: { color: colors.muted, width: 1.2, opacity: 1 },
          emphasis: { focus: 'adjacency' },
          data: network.nodes.map(({ customer, step }) => ({
            id: `${customer.id}`,
            name: customer.displayName,
            symbol: customer.kind === 'organisation' ? 'roundRect' : 'circle',
            symbolSize: SIZES[step] ?? 14,
            itemStyle: { color: step === 0 ? colors.accent : colors.stage('exploration') },
          })),
          links: network.links.map(({ from, to, kind, ended }) => ({
            source: `${from}`,
            target: `${to}`,
            word: t(`relationships.kinds.${kind}`),
            symbol: MUTUAL.includes(kind) ? ['none', 'none'] : ['none', 'arrow'],
            lineStyle: { type: ended ? 'dashed' : 'solid' },
          })),
        },
      ],
    }),
    [network, colors, t],
  );
  return (
    <Chart
      option={option}
      height={height}
      label={label}
      onPick={({ dataType, dataIndex }) => {
        const node = dataType === 'node' ? network.nodes[dataIndex] : undefined;
        if (node) onOpen(node.customer.id);
      }}
    />
  );
}

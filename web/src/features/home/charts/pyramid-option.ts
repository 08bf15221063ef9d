import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColors } from '@/components/chart/chart-colors';
import type { TierFigures } from '@/lib/api/types';
import type { Format } from '@/lib/format/format';

type Words = { people: string; value: string; nameOf: (tier: TierFigures) => string };

export function pyramidOption(
  tiers: TierFigures[],
  words: Words,
  format: Format,
  colors: ChartColors,
): EChartsCoreOption {
  const people = tiers.reduce((sum, { customers }) => sum + customers, 0);
  const worth = tiers.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const names = tiers.map(words.nameOf);
  const color = ({ tier }: TierFigures) => colors.tier(tier);
  const side = (grid: number, labels: boolean, inverse: boolean) => ({
    gridIndex: grid,
    type: 'category',
    inverse: true,
    position: inverse ? 'right' : 'left',
    data: names,
    axisLabel: { show: labels, color: colors.text, align: 'center', margin: 32 },
    axisLine: { lineStyle: { color: colors.line } },
    axisTick: { show: false },
  });
  const scale = (grid: number, name: string, inverse: boolean) => ({
    gridIndex: grid,
    type: 'value',
    inverse,
    max: 1,
    name,
    nameLocation: 'middle',
    nameGap: 24,
    nameTextStyle: { color: colors.muted },
    axisLabel: { color: colors.muted, formatter: (share: number) => format.percent(share) },
    splitNumber: 2,
    splitLine: { lineStyle: { color: colors.line } },
  });
  const bars = (
    axis: number,
    position: string,
    items: { share: number; text: string; tier: TierFigures }[],
  ) => ({
    type: 'bar',
    xAxisIndex: axis,
    yAxisIndex: axis,
    barWidth: '62%',
    barMinHeight: 2,
    data: items.map(({ share, text, tier }) => ({
      value: share,
      itemStyle: { color: color(tier) },
      label: {
        show: true,
        position: share > 0.55 ? 'inside' : position,
        formatter: text,
        color: share > 0.55 ? insideColor(tier, colors) : colors.text,
      },
    })),
  });
  return {
    grid: [
      { left: 6, width: '36%', top: 8, bottom: 44 },
      { right: 6, width: '36%', top: 8, bottom: 44 },
    ],
    xAxis: [scale(0, words.people, true), scale(1, words.value, false)],
    yAxis: [side(0, true, true), side(1, false, false)],
    series: [
      bars(
        0,
        'left',
        tiers.map((tier) => ({
          share: people ? tier.customers / people : 0,
          text: format.count(tier.customers),
          tier,
        })),
      ),
      bars(
        1,
        'right',
        tiers.map((tier) => ({
          share: worth ? (tier.value ?? 0) / worth : 0,
          text: format.moneyShort(tier.value),
          tier,
        })),
      ),
    ],
  };
}

/** Lead is light and gold is middling: dark text on them, and on everything in the dark theme. */
function insideColor({ tier }: TierFigures, { name }: ChartColors): string {
  return name === 'dark' || tier === 'lead' || tier === 'gold' ? '#141414' : '#ffffff';
}

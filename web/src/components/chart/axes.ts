import type { ChartColors } from './chart-colors';

type Axis = { name?: string; label?: (value: number) => string; colors: ChartColors };

/** Names along the bottom; too many are left out rather than written over each other. */
export function nameAxis(names: string[], { name, colors }: Omit<Axis, 'label'>) {
  return {
    type: 'category',
    data: names,
    name,
    nameLocation: 'middle',
    nameGap: 28,
    nameTextStyle: { color: colors.muted },
    axisLabel: { color: colors.muted, hideOverlap: true },
    axisLine: { lineStyle: { color: colors.line } },
    axisTick: { show: false },
  };
}

/** Figures upwards, with what they count at the top. */
export function figureAxis({ name, label, colors }: Axis) {
  return {
    type: 'value',
    name,
    nameTextStyle: { color: colors.muted, align: 'left' },
    nameGap: 12,
    axisLabel: { color: colors.muted, ...(label && { formatter: label }) },
    splitLine: { lineStyle: { color: colors.line } },
  };
}

/** Room for the names of both axes. */
export const GRID = { left: 8, right: 24, top: 28, bottom: 24, containLabel: true };

import { useMemo } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import { useTranslation } from 'react-i18next';
import { figureAxis, GRID, nameAxis } from '@/components/chart/axes';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import type { FitHoldout } from '@/lib/api/types';
import { daysBetween } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';

/** Below this share forecast and outcome count as the same. */
const HIT = 0.05;

/** Purchases week by week, forecast from what came before and as they happened. */
export function ForecastChart({ check }: { check: FitHoldout }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const { biasPercent } = check;
  const weeks = useMemo(() => wholeWeeks(check), [check]);
  const words = {
    week: t('models.week'),
    purchases: t('models.purchasesAWeek'),
    actual: t('models.actual'),
    forecast: t('models.forecast'),
  };
  const option = useMemo<EChartsCoreOption>(() => {
    const line = (name: string, data: (number | null)[], color: string, type: string) => ({
      type: 'line',
      name,
      data,
      symbol: 'none',
      lineStyle: { color, width: 2, type },
      itemStyle: { color },
      endLabel: { show: true, formatter: name, color },
    });
    return {
      grid: { ...GRID, right: 72 },
      tooltip: { trigger: 'axis', valueFormatter: format.decimal },
      xAxis: nameAxis(
        weeks.map(({ week }) => format.count(week)),
        { name: words.week, colors },
      ),
      yAxis: figureAxis({ name: words.purchases, label: format.count, colors }),
      series: [
        line(
          words.actual,
          weeks.map(({ actual }) => actual),
          colors.text,
          'solid',
        ),
        line(
          words.forecast,
          weeks.map(({ forecast }) => forecast),
          colors.accent,
          'dashed',
        ),
      ],
    };
  }, [weeks, format, colors, words.week, words.purchases, words.actual, words.forecast]);
  const table: ChartTable = {
    heads: [
      { label: words.week, figure: true },
      { label: words.actual, figure: true },
      { label: words.forecast, figure: true },
    ],
    rows: weeks.map(({ week, actual, forecast }) => ({
      cells: [format.count(week), format.count(actual), format.decimal(forecast)],
      raw: [week, actual, forecast],
    })),
  };
  const share = biasPercent == null ? null : biasPercent / 100;
  const finding = share === null ? 'unknown' : Math.abs(share) < HIT ? 'hit' : share > 0 ? 'over' : 'under';
  return (
    <ChartPanel
      title={t(`models.findings.${finding}`, { share: format.percent(Math.abs(share ?? 0)) })}
      term="holdout"
      name="holdout-by-week"
      note={t('models.holdoutNote', {
        n: format.count(check.customers),
        until: format.date(check.calibratedUntil),
        to: format.date(check.to),
        actual: format.count(check.actual),
        forecast: format.count(check.forecast),
      })}
      option={option}
      table={table}
      height={260}
    />
  );
}

/** The days of a week that was cut off would look like a fall. */
function wholeWeeks({ weeks, calibratedUntil, to }: FitHoldout) {
  return weeks.slice(0, Math.max(1, Math.floor(daysBetween(calibratedUntil, to) / 7)));
}

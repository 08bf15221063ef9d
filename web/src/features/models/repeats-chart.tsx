import { useMemo } from 'react';
import type { EChartsCoreOption } from 'echarts/core';
import { useTranslation } from 'react-i18next';
import { figureAxis, GRID, nameAxis } from '@/components/chart/axes';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import type { FitHoldout } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';

/** Purchases a customer, by how often the customer had come again before. */
export function RepeatsChart({ check }: { check: FitHoldout }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const groups = useMemo(
    () =>
      check.byRepeats
        .filter(({ customers }) => customers > 0)
        .map(({ repeats, customers, actual, forecast }) => ({
          name: repeats === 7 ? '7+' : `${repeats}`,
          customers,
          actual: actual / customers,
          forecast: forecast === null ? null : forecast / customers,
        })),
    [check],
  );
  const words = {
    repeats: t('models.repeats'),
    each: t('models.purchasesEach'),
    actual: t('models.actual'),
    forecast: t('models.forecast'),
  };
  const option = useMemo<EChartsCoreOption>(() => {
    const bars = (name: string, data: (number | null)[], color: string) => ({
      type: 'bar',
      name,
      data,
      itemStyle: { color },
    });
    return {
      grid: { ...GRID, top: 48 },
      legend: { top: 0, right: 0, textStyle: { color: colors.muted } },
      tooltip: { trigger: 'axis', valueFormatter: format.precise },
      xAxis: nameAxis(
        groups.map(({ name }) => name),
        { name: words.repeats, colors },
      ),
      yAxis: figureAxis({ name: words.each, colors }),
      series: [
        bars(
          words.actual,
          groups.map(({ actual }) => actual),
          colors.muted,
        ),
        bars(
          words.forecast,
          groups.map(({ forecast }) => forecast),
          colors.accent,
        ),
      ],
    };
  }, [groups, format, colors, words.repeats, words.each, words.actual, words.forecast]);
  const table: ChartTable = {
    heads: [
      { label: words.repeats },
      { label: t('models.customers'), figure: true },
      { label: words.actual, figure: true },
      { label: words.forecast, figure: true },
    ],
    rows: groups.map(({ name, customers, actual, forecast }) => ({
      cells: [name, format.count(customers), format.precise(actual), format.precise(forecast)],
      raw: [name, customers, actual, forecast],
    })),
  };
  const worst = groups.reduce<(typeof groups)[number] | undefined>((found, each) => {
    const miss = ({ customers, actual, forecast }: typeof each) =>
      forecast === null ? 0 : Math.abs(forecast - actual) * customers;
    return found && miss(found) >= miss(each) ? found : each;
  }, undefined);
  return (
    <ChartPanel
      title={
        worst?.forecast == null
          ? t('models.byRepeats')
          : t('models.worstGroup', { repeats: worst.name, n: format.count(worst.customers) })
      }
      term="holdout"
      name="holdout-by-repeats"
      note={t('models.repeatsNote', {
        n: format.count(check.customers),
        until: format.date(check.calibratedUntil),
        to: format.date(check.to),
      })}
      option={option}
      table={table}
      height={260}
    />
  );
}

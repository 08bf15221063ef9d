import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import type { BaseFigures, TierFigures } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { pyramidOption } from './pyramid-option';

const BEST = ['platinum', 'gold'];
const sum = (tiers: TierFigures[], figure: (tier: TierFigures) => number | null) =>
  tiers.reduce((total, tier) => total + (figure(tier) ?? 0), 0);

/** People on the left, what they are worth on the right. */
export function Pyramid({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const navigate = useNavigate();
  const { tiers } = base;
  const words = useMemo(
    () => ({
      people: t('home.peopleAxis'),
      value: t('home.valueShareAxis'),
      nameOf: (tier: TierFigures) => t(`terms.tiers.${tier.tier}`),
    }),
    [t],
  );
  const option = useMemo(() => pyramidOption(tiers, words, format, colors), [tiers, words, format, colors]);
  const people = sum(tiers, ({ customers }) => customers);
  const worth = sum(tiers, ({ value }) => value);
  if (people === 0) return null;
  const best = tiers.filter(({ tier }) => BEST.includes(tier));
  const table: ChartTable = {
    heads: [
      { label: t('home.tier') },
      { label: t('home.customersColumn'), figure: true },
      { label: t('home.valueColumn', { symbol: format.symbol }), figure: true },
      { label: t('home.revenueColumn', { symbol: format.symbol }), figure: true },
      { label: t('home.cutColumn', { symbol: format.symbol }), figure: true },
      { label: t('home.movesIn'), figure: true },
      { label: t('home.movesOut'), figure: true },
    ],
    rows: tiers.map(({ tier, customers, value, revenue, cut, moves, condition }) => {
      const figures = [customers, value, revenue, cut, moves.in, moves.out];
      return {
        cells: [t(`terms.tiers.${tier}`), ...figures.map(format.count)],
        raw: [tier, ...figures],
        href: customersWhere(condition),
      };
    }),
  };
  return (
    <ChartPanel
      title={
        worth > 0
          ? t('home.pyramidFinding', {
              customers: format.percentExact(sum(best, ({ customers }) => customers) / people),
              value: format.percent(sum(best, ({ value }) => value) / worth),
            })
          : t('home.pyramid')
      }
      term="tiers"
      name="pyramid"
      note={`${t('home.n', { n: format.count(people) })} · ${t('words.asOf', { date: format.date(base.asOf) })}`}
      option={option}
      table={table}
      height={260}
      onPick={({ dataIndex }) => void navigate(table.rows[dataIndex]?.href ?? '/customers')}
    />
  );
}

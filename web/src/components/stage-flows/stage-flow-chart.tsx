import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Stage } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { useChartColors } from '../chart/chart-colors';
import type { ChartTable } from '../chart/chart-data';
import { ChartPanel } from '../chart/chart-panel';
import { sankeyOption, type Flow } from './sankey-option';

const RISING: Stage[] = ['prospect', 'lost', 'decline', 'exploration', 'development', 'stable'];
const FALLEN: Stage[] = ['decline', 'lost'];

type Props = { flows: Flow[]; from: string; to: string; height?: number };

const count = (flows: Flow[]) => flows.reduce((sum, { customers }) => sum + customers, 0);

/** Who went from which stage to which between two days. */
export function StageFlowChart({ flows, from: since, to: until, height = 260 }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const navigate = useNavigate();
  const words = useMemo(
    () => ({
      newcomers: t('home.newcomers'),
      stage: (stage: Stage) => t(`terms.stages.${stage}`),
      count: format.count,
    }),
    [t, format],
  );
  const option = useMemo(() => sankeyOption(flows, words, colors), [flows, words, colors]);
  if (flows.length === 0) return null;
  const moved = flows.filter(({ from, to }) => from !== null && from !== to);
  const down = moved.filter(({ from, to }) => FALLEN.includes(to) && from !== 'lost');
  const up = moved.filter(({ from, to }) => RISING.indexOf(to) > RISING.indexOf(from ?? to));
  const table: ChartTable = {
    heads: [
      { label: t('home.from') },
      { label: t('home.to') },
      { label: t('home.customersColumn'), figure: true },
    ],
    rows: flows.map(({ from, to, customers, condition }) => ({
      cells: [from ? words.stage(from) : words.newcomers, words.stage(to), format.count(customers)],
      raw: [from, to, customers],
      href: condition ? customersWhere(condition) : undefined,
    })),
  };
  return (
    <ChartPanel
      title={t('home.flowsFinding', {
        date: format.day(since),
        down: format.count(count(down)),
        up: format.count(count(up)),
      })}
      term="stageFlows"
      name="stage-flows"
      note={[
        t('home.n', { n: format.count(count(flows)) }),
        `${format.date(since)} → ${format.date(until)}`,
      ].join(' · ')}
      option={option}
      table={table}
      height={height}
      onPick={({ dataType, dataIndex }) => {
        const href = dataType === 'edge' ? table.rows[dataIndex]?.href : undefined;
        if (href) void navigate(href);
      }}
    />
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import type { BaseFigures, Stage, StageFlows } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { sankeyOption } from './sankey-option';

const RISING: Stage[] = ['prospect', 'lost', 'decline', 'exploration', 'development', 'stable'];
const FALLEN: Stage[] = ['decline', 'lost'];
type Flow = StageFlows['flows'][number];

const count = (flows: Flow[]) => flows.reduce((sum, { customers }) => sum + customers, 0);

/** Who went from which stage to which since the end of last quarter. */
export function StageFlowChart({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const navigate = useNavigate();
  const flows = base.stageFlows?.flows;
  const words = useMemo(
    () => ({
      newcomers: t('home.newcomers'),
      stage: (stage: Stage) => t(`terms.stages.${stage}`),
      count: format.count,
    }),
    [t, format],
  );
  const option = useMemo(() => sankeyOption(flows ?? [], words, colors), [flows, words, colors]);
  if (!base.stageFlows || !flows?.length) return null;
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
      href: customersWhere(condition),
    })),
  };
  return (
    <ChartPanel
      title={t('home.flowsFinding', {
        date: format.day(base.stageFlows.from),
        down: format.count(count(down)),
        up: format.count(count(up)),
      })}
      term="stageFlows"
      name="stage-flows"
      note={[
        t('home.n', { n: format.count(count(flows)) }),
        `${format.date(base.stageFlows.from)} → ${format.date(base.stageFlows.to)}`,
      ].join(' · ')}
      option={option}
      table={table}
      height={260}
      onPick={({ dataType, dataIndex }) => {
        const href = dataType === 'edge' ? table.rows[dataIndex]?.href : undefined;
        if (href) void navigate(href);
      }}
    />
  );
}

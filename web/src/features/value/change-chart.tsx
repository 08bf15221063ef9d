import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useChartColors } from '@/components/chart/chart-colors';
import type { ChartTable } from '@/components/chart/chart-data';
import { ChartPanel } from '@/components/chart/chart-panel';
import type { EquityChange } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { changeOption } from './change-option';

/** From the value before, over what was gained and lost, to the value after. */
export function ChangeChart({ change }: { change: EquityChange }) {
  const { t } = useTranslation();
  const format = useFormat();
  const colors = useChartColors();
  const navigate = useNavigate();
  const { before, after, parts, from, to } = change;
  const steps = useMemo(
    () => [
      { name: format.date(from), amount: before, whole: true },
      ...parts.map(({ name, amount }) => ({ name: t(`value.parts.${name}`), amount, whole: false })),
      { name: format.date(to), amount: after, whole: true },
    ],
    [before, after, parts, from, to, format, t],
  );
  const signed = (amount: number) => `${amount > 0 ? '+' : ''}${format.moneyShort(amount)}`;
  const axis = t('home.valueAxis', { symbol: format.symbol });
  const option = useMemo(() => changeOption(steps, axis, format, colors), [steps, axis, format, colors]);
  const table: ChartTable = {
    heads: [
      { label: t('value.part') },
      { label: t('home.customersColumn'), figure: true },
      { label: axis, figure: true },
    ],
    rows: [
      { cells: [t('value.before'), '', format.money(before)], raw: ['before', null, before] },
      ...parts.map(({ name, customers, amount, condition }) => ({
        cells: [t(`value.parts.${name}`), format.count(customers), format.money(amount)],
        raw: [name, customers, amount],
        href: condition ? customersWhere(condition) : undefined,
      })),
      { cells: [t('value.after'), '', format.money(after)], raw: ['after', null, after] },
    ],
  };
  const largest = parts
    .filter(({ amount }) => amount > 0 === after > before)
    .reduce<(typeof parts)[number] | undefined>(
      (found, part) => (found && Math.abs(found.amount) >= Math.abs(part.amount) ? found : part),
      undefined,
    );
  const customers = parts.reduce((sum, part) => sum + part.customers, 0);
  return (
    <ChartPanel
      title={
        largest
          ? t('value.changeFinding', {
              change: signed(after - before),
              part: t(`value.parts.${largest.name}`),
              amount: signed(largest.amount),
            })
          : t('value.noChange')
      }
      term="equityChange"
      name="equity-change"
      note={t('value.changeNote', {
        n: format.count(customers),
        from: format.date(from),
        to: format.date(to),
      })}
      option={option}
      table={table}
      height={280}
      minWidth={440}
      onPick={({ dataIndex }) => {
        const href = table.rows[dataIndex]?.href;
        if (href) void navigate(href);
      }}
    />
  );
}

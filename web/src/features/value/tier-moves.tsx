import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FiguresTable } from '@/components/figures-table';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import { TierTag } from '@/components/tier-tag';
import type { EquityChange, Tier } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { TIERS } from '@/lib/theme/class-colors';
import styles from './value.module.css';

/** From which tier to which: above the middle line customers rose, below it they fell. */
export function TierMoves({ change }: { change: EquityChange }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { moves, from, to } = change;
  const cell = (before: Tier | null, after: Tier) =>
    moves.find((move) => move.before === before && move.after === after);
  const way = (before: Tier | null, after: Tier) => {
    if (before === null || before === after) return undefined;
    return TIERS.indexOf(after) < TIERS.indexOf(before) ? 'up' : 'down';
  };
  const people = (wanted: 'up' | 'down') =>
    moves
      .filter((move) => way(move.before as Tier | null, move.after as Tier) === wanted)
      .reduce((sum, { customers }) => sum + customers, 0);
  return (
    <Panel
      title={
        <>
          {t('value.movesFinding', { up: format.count(people('up')), down: format.count(people('down')) })}{' '}
          <InfoTerm term="tiers" />
        </>
      }
    >
      <FiguresTable className={styles.matrix} label={t('value.moves')}>
        <thead>
          <tr>
            <th scope="col">{t('value.fromTo')}</th>
            {TIERS.map((tier) => (
              <th key={tier} scope="col" data-figure>
                <TierTag tier={tier} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...TIERS, null].map((before) => (
            <tr key={before ?? 'new'}>
              <th scope="row">{before ? <TierTag tier={before} /> : t('value.parts.new')}</th>
              {TIERS.map((after) => {
                const move = cell(before, after);
                const n = format.count(move?.customers ?? 0);
                return (
                  <td key={after} data-way={move && way(before, after)}>
                    {move?.condition ? <Link to={customersWhere(move.condition)}>{n}</Link> : n}
                    {move && <small>{format.moneyShort(move.valueAfter)}</small>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </FiguresTable>
      <p className={styles.hint}>{t('value.movesNote', { from: format.date(from), to: format.date(to) })}</p>
    </Panel>
  );
}

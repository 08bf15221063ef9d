import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FiguresTable } from '../figures-table';
import type { Equity, EquityGroup } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import { InfoTerm } from '../info-term';
import { Panel } from '../panel';
import styles from './equity.module.css';

type Props = { kind: 'tiers' | 'stages' | 'rfmClasses'; groups: EquityGroup[]; equity: Equity };

const TERMS = { tiers: 'tiers', stages: 'stages', rfmClasses: 'rfm' } as const;

/** How many are in each group, and what they are worth. */
export function GroupsTable({ kind, groups, equity }: Props) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  const worth = equity.value ?? 0;
  const best = groups.reduce<EquityGroup | undefined>(
    (found, group) => (found && (found.value ?? 0) >= (group.value ?? 0) ? found : group),
    undefined,
  );
  const nameOf = (group: EquityGroup) => lookup(`terms.${kind}`, group.name) ?? group.name;
  return (
    <Panel
      title={
        <>
          {best && worth > 0
            ? t('value.groupFinding', {
                name: nameOf(best),
                share: format.percent((best.value ?? 0) / worth),
              })
            : t(`value.groups.${kind}`)}{' '}
          <InfoTerm term={TERMS[kind]} />
        </>
      }
    >
      <FiguresTable label={t(`value.groups.${kind}`)}>
        <thead>
          <tr>
            <th scope="col">{t(`value.groups.${kind}`)}</th>
            <th scope="col" data-figure>
              {t('home.customersColumn')}
            </th>
            <th scope="col" data-figure>
              {t('home.valueColumn', { symbol: format.symbol })}
            </th>
            <th scope="col" data-figure>
              {t('value.share')}
            </th>
            <th scope="col" data-figure>
              {t('home.revenueColumn', { symbol: format.symbol })}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.name}>
              <th scope="row">
                <Link to={customersWhere(group.condition)}>{nameOf(group)}</Link>
              </th>
              <td data-figure>{format.count(group.customers)}</td>
              <td data-figure>{format.count(group.value)}</td>
              <td data-figure>{format.percentExact(worth > 0 ? (group.value ?? 0) / worth : null)}</td>
              <td data-figure>{format.count(group.revenue)}</td>
            </tr>
          ))}
        </tbody>
      </FiguresTable>
      <p className={styles.hint}>
        {t('home.n', { n: format.count(equity.customers) })} ·{' '}
        {t('words.asOf', { date: format.date(equity.asOf) })}
      </p>
    </Panel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { answered, api } from '@/lib/api/client';
import type { Business as Figures } from '@/lib/api/types';
import { Figure, SoldCells } from './business-cells';
import styles from './business.module.css';

/** Sales this month by who looks after the customers and by shop, and who of whom owes us. */
export function Business() {
  const { t } = useTranslation();
  const business = useQuery({
    queryKey: ['base', 'business'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/base/business', { signal })),
  });
  const { data, error, refetch } = business;
  const waiting = error ? <FailedToLoad error={error} onRetry={() => void refetch()} /> : <Busy rows={4} />;
  return (
    <>
      <Panel title={t('home.byOwner')}>{data ? <ByOwner business={data} /> : waiting}</Panel>
      {(!data || data.channels.some(({ channel }) => channel !== null)) && (
        <Panel title={t('home.byChannel')}>{data ? <ByChannel business={data} /> : waiting}</Panel>
      )}
    </>
  );
}

function ByOwner({ business: { owners } }: { business: Figures }) {
  const { t } = useTranslation();
  if (owners.length === 0) return <p className={styles.none}>{t('home.noBusiness')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('home.person')}</th>
          <th scope="col">{t('home.thisMonth')}</th>
          <th scope="col">{t('home.lastMonth')}</th>
          <th scope="col">{t('home.owes')}</th>
          <th scope="col">{t('home.overdue')}</th>
        </tr>
      </thead>
      <tbody>
        {owners.map(({ id, owner, atWork, sold, owing }) => (
          <tr key={id ?? 'pool'}>
            <th scope="row">
              {owner ?? t('home.nobody')}
              {!atWork && <small> {t('home.notAtWork')}</small>}
            </th>
            <SoldCells sold={sold} />
            <td data-head={t('home.owes')}>
              <Figure amount={owing.owed} condition={owing.condition} sort="-owed" />
            </td>
            <td data-head={t('home.overdue')}>
              <Figure amount={owing.overdue} condition={owing.overdueCondition} sort="-overdue" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ByChannel({ business: { channels } }: { business: Figures }) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('home.channel')}</th>
          <th scope="col">{t('home.thisMonth')}</th>
          <th scope="col">{t('home.lastMonth')}</th>
        </tr>
      </thead>
      <tbody>
        {channels.map(({ channel, sold }) => (
          <tr key={channel ?? 'none'}>
            <th scope="row">{channel ?? t('home.noChannel')}</th>
            <SoldCells sold={sold} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

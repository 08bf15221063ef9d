import { useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FiguresTable } from '@/components/figures-table';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import { usePastFits } from './use-models';
import styles from './models.module.css';

/** What was believed when. */
export function PastFits({ shown }: { shown: number }) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const format = useFormat();
  const [until, setUntil] = useState('');
  const past = usePastFits(until);
  const items = past.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel
      title={t('models.past')}
      extra={
        <label className={styles.until}>
          {t('models.until')}
          <Input type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
        </label>
      }
    >
      {past.isPending ? (
        <Busy rows={4} />
      ) : !past.data ? (
        <FailedToLoad error={past.error} onRetry={() => void past.refetch()} />
      ) : items.length === 0 ? (
        <p className={styles.hint}>{t('models.noneThen', { date: format.date(until) })}</p>
      ) : (
        <FiguresTable label={t('models.past')}>
          <thead>
            <tr>
              <th scope="col">{t('models.fittedAt')}</th>
              <th scope="col">{t('models.asOf')}</th>
              <th scope="col">{t('models.model')}</th>
              <th scope="col" data-figure>
                {t('models.customers')}
              </th>
              <th scope="col" data-figure>
                {t('models.bias')}
              </th>
              <th scope="col" data-figure>
                {t('models.equity', { symbol: format.symbol })}
              </th>
              <th scope="col" data-figure>
                {t('models.interval', { symbol: format.symbol })}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((fit) => (
              <tr key={fit.id} data-best={fit.id === shown}>
                <th scope="row">
                  <Link to={fit.current ? '/insight/models' : `/insight/models?fit=${fit.id}`}>
                    {format.dateTime(fit.fittedAt)}
                  </Link>
                  {fit.current && ` · ${t('models.current')}`}
                </th>
                <td>{format.date(fit.asOf)}</td>
                <td>
                  {fit.model === null
                    ? t('models.noModel')
                    : (lookup('terms.models', fit.model) ?? fit.model)}
                </td>
                <td data-figure>{format.count(fit.customers)}</td>
                <td data-figure>{format.change(fit.biasPercent == null ? null : fit.biasPercent / 100)}</td>
                <td data-figure>{format.count(fit.value)}</td>
                <td data-figure>
                  {fit.p10 === null
                    ? format.count(null)
                    : `${format.count(fit.p10)} – ${format.count(fit.p90)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </FiguresTable>
      )}
      {past.hasNextPage && (
        <Button loading={past.isFetchingNextPage} onClick={() => void past.fetchNextPage()}>
          {t('words.loadMore')}
        </Button>
      )}
    </Panel>
  );
}

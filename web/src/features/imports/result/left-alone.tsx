import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { answered, api } from '@/lib/api/client';
import styles from './import-page.module.css';

const SHOWN = 50;

/** Which ones the undo left alone. */
export function LeftAlone({ id }: { id: number }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['imports', id, 'left-alone'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/imports/{id}/left-alone', {
          params: { path: { id }, query: { after: pageParam, limit: SHOWN } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Panel title={t('imports.leftAlone')}>
      {list.isPending ? (
        <Busy />
      ) : !list.data ? (
        <FailedToLoad error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <ul className={styles.leftAlone}>
          {list.data.pages
            .flatMap(({ items }) => items)
            .map(({ id: thing, name, customerId }) => (
              <li key={thing} dir="auto">
                {customerId === null ? name : <Link to={`/customers/${customerId}`}>{name}</Link>}
              </li>
            ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('imports.more')}
        </Button>
      )}
      <small className={styles.hint}>{t('imports.leftAloneHint')}</small>
    </Panel>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { answered, api } from '@/lib/api/client';
import { useFormat } from '@/lib/format/use-format';
import { ExportRow } from './export-row';
import styles from './settings.module.css';

/** Who took which customers out of the house as a file. */
export function ExportLogPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const log = useInfiniteQuery({
    queryKey: ['export-log'],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/exports/log', {
          params: { query: pageParam === null ? {} : { after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
  });
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.page}>
      <h1>{t('settings.exports.title')}</h1>
      <p className={styles.hint}>{t('settings.exports.hint')}</p>
      {log.isPending ? (
        <Busy rows={6} />
      ) : !log.data ? (
        <FailedToLoad error={log.error} onRetry={() => void log.refetch()} />
      ) : items.length === 0 ? (
        <p className={styles.hint}>{t('settings.exports.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={`${styles.table} ${styles.stacked}`} aria-label={t('settings.exports.title')}>
            <thead>
              <tr>
                {(['when', 'who', 'what', 'format', 'customers'] as const).map((head) => (
                  <th key={head} scope="col" className={head === 'customers' ? styles.number : undefined}>
                    {t(`settings.exports.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <ExportRow key={entry.id} entry={entry} format={format} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {log.hasNextPage && (
        <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('words.more')}
        </Button>
      )}
      <p>
        <Link to="/settings">{t('settings.exports.back')}</Link>
      </p>
    </div>
  );
}

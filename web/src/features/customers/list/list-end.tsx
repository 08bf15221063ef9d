import { useEffect, useRef } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import styles from './customer-table.module.css';

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/** Loads the next page when the reader comes near the end; the button does the same. */
export function ListEnd({ pages, shown, count }: { pages: Pages; shown: number; count: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (!end.current || !hasNextPage || isFetchingNextPage) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) fetchNextPage();
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const total = format.count(count ?? shown);
  return (
    <div ref={end} className={styles.end}>
      <span>
        {hasNextPage
          ? t('list.shown', { shown: format.count(shown), count: total })
          : t('list.end', { count: total })}
      </span>
      {hasNextPage && (
        <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('words.loadMore')}
        </Button>
      )}
      <span className={styles.keys}>{t('list.keys')}</span>
    </div>
  );
}

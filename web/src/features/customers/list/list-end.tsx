import { useEffect, useRef } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format/use-format';
import styles from './customer-table.module.css';

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };

/**
 * Loads the next page when the reader comes near the end; the button does the same.
 *
 * @param total how many there are, once it is known
 */
export function ListEnd({ pages, shown, total }: { pages: Pages; shown: number; total: string | undefined }) {
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
  return (
    <div ref={end} className={styles.end}>
      <span>
        {hasNextPage
          ? t('list.shown', { shown: format.count(shown), count: total ?? format.count(shown) })
          : t('list.end', { count: format.count(shown) })}
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

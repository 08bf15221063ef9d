import { lazy, Suspense } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { StatePage } from '@/components/state-page';
import { useFormat } from '@/lib/format/use-format';
import { CaseFilters } from './case-filters';
import { CaseTable } from './case-table';
import { searchOf, useCases, useCaseState } from './use-cases';
import styles from './service-page.module.css';

const CaseDialog = lazy(async () => ({
  default: (await import('@/components/cases/case-dialog')).CaseDialog,
}));

/** What customers complain of, ask and want: mine, overdue, all. */
export function ServicePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const [address, choose] = useCaseState();
  const search = searchOf(address);
  const { pages, cases, count } = useCases(search);
  const open = Number(address.get('case') ?? NaN);
  const narrowed = Boolean(search.q ?? search.kind ?? search.priority) || search.which !== 'open';
  return (
    <>
      <div className={styles.head}>
        <h1>
          {t('cases.title')}
          {count !== undefined && (
            <span className={styles.count}>{t('cases.count', { count, n: format.count(count) })}</span>
          )}
        </h1>
      </div>
      <CaseFilters search={search} onChange={choose} />
      {pages.isPending ? (
        <Busy rows={12} />
      ) : pages.error && cases.length === 0 ? (
        <FailedToLoad error={pages.error} onRetry={() => void pages.refetch()} />
      ) : cases.length === 0 ? (
        <Nothing narrowed={narrowed} onClear={() => choose({ q: '', kind: '', priority: '', which: '' })} />
      ) : (
        <>
          <CaseTable
            items={cases}
            stale={pages.isPlaceholderData}
            onOpen={(id) => choose({ case: String(id) })}
          />
          {pages.hasNextPage && (
            <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('words.loadMore')}
            </Button>
          )}
        </>
      )}
      {!Number.isNaN(open) && (
        <Suspense>
          <CaseDialog id={open} onClose={() => choose({ case: null })} />
        </Suspense>
      )}
    </>
  );
}

function Nothing({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  return narrowed ? (
    <StatePage title={t('cases.noneFound')} action={<Button onClick={onClear}>{t('cases.clear')}</Button>} />
  ) : (
    <StatePage
      title={t('cases.none')}
      hint={t('cases.noneHint')}
      action={<LinkButton to="/customers">{t('cases.toCustomers')}</LinkButton>}
    />
  );
}

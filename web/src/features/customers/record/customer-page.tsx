import { lazy, Suspense } from 'react';
import { CustomerServiceOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { StageTag } from '@/components/stage-tag';
import { StatePage } from '@/components/state-page';
import { TierTag } from '@/components/tier-tag';
import { ApiError, hasStatus } from '@/lib/api/api-error';
import { useMay } from '@/lib/session/session';
import { AbsentCustomer } from './absent-customer';
import { Facts } from './facts/facts';
import { IdentityNotices } from './identity-notices';
import { Meaning } from './meaning';
import { Owner } from './owner';
import { Timeline } from './timeline';
import { useCustomer } from './use-customer';
import styles from './customer-page.module.css';

const NewCaseDialog = lazy(async () => ({
  default: (await import('@/components/cases/new-case-dialog')).NewCaseDialog,
}));
const PurchaseDialog = lazy(async () => ({
  default: (await import('./purchase/purchase-dialog')).PurchaseDialog,
}));

/** Who it is, what happened, what it means. */
export function CustomerPage() {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const id = Number(useParams().id);
  const [search, setSearch] = useSearchParams();
  const { data: customer, error, isPending, refetch } = useCustomer(id);
  const recording = search.get('record') === 'purchase';
  const record = (what: 'purchase' | 'follow-up' | 'case' | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (what) next.set('record', what);
        else next.delete('record');
        return next;
      },
      { replace: true },
    );
  if (hasStatus(error, 404) || Number.isNaN(id)) {
    return (
      <StatePage
        title={t('customers.notFound')}
        action={<LinkButton to="/customers">{t('customers.back')}</LinkButton>}
      />
    );
  }
  if (error instanceof ApiError && error.status === 410 && error.problem) {
    return <AbsentCustomer id={id} problem={error.problem} />;
  }
  if (isPending) return <Busy rows={12} />;
  if (!customer) return <FailedToLoad error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className={styles.head}>
        <h1>{customer.displayName}</h1>
        {customer.tier && <TierTag tier={customer.tier} />}
        {customer.stage && (
          <span className={styles.stage}>
            <StageTag stage={customer.stage} /> <a href="#stage">{t('customers.why')}</a>
          </span>
        )}
        <Owner customer={customer} />
        {mayWrite && (
          <div className={styles.actions}>
            <Button icon={<EditOutlined />} onClick={() => record('follow-up')}>
              {t('tasks.write')}
            </Button>
            <Button icon={<CustomerServiceOutlined />} onClick={() => record('case')}>
              {t('cases.new')}
            </Button>
            <Button type="primary" icon={<PlusOutlined />} onClick={() => record('purchase')}>
              {t('customers.record')}
            </Button>
          </div>
        )}
      </div>
      <IdentityNotices id={id} />
      <div className={styles.columns}>
        <Facts customer={customer} />
        <Timeline id={id} />
        <Meaning customer={customer} />
      </div>
      {search.get('record') === 'case' && mayWrite && (
        <Suspense>
          <NewCaseDialog customer={customer} onClose={() => record(null)} />
        </Suspense>
      )}
      {recording && mayWrite && (
        <Suspense>
          <PurchaseDialog customer={customer} onClose={() => record(null)} />
        </Suspense>
      )}
    </>
  );
}

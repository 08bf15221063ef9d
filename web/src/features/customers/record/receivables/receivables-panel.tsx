import { lazy, Suspense } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import type { Account, CustomerPage } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import { Entries } from './entries';
import { Standing } from './standing';
import { useReceivables } from './use-receivables';
import styles from './receivables.module.css';

const DueDialog = lazy(async () => ({ default: (await import('./due-dialog')).DueDialog }));
const PaymentDialog = lazy(async () => ({ default: (await import('./payment-dialog')).PaymentDialog }));

/** What the customer owes and has paid; a dialog that is open is part of the address. */
export function ReceivablesPanel({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const [search, setSearch] = useSearchParams();
  const account = useReceivables(customer.id);
  const recording = search.get('record');
  const record = (what: 'due' | 'payment' | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (what) next.set('record', what);
        else next.delete('record');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const close = () => record(null);
  return (
    <Panel id="receivables" title={t('receivables.title')}>
      {account.data ? (
        <Shown account={account.data} customer={customer.id} />
      ) : account.error ? (
        <FailedToLoad error={account.error} onRetry={() => void account.refetch()} />
      ) : (
        <Busy rows={3} />
      )}
      {mayWrite && (
        <div className={styles.actions}>
          <Button size="small" icon={<PlusOutlined />} onClick={() => record('due')}>
            {t('receivables.addDue')}
          </Button>
          <Button size="small" icon={<PlusOutlined />} onClick={() => record('payment')}>
            {t('receivables.addPayment')}
          </Button>
        </div>
      )}
      <Suspense>
        {mayWrite && recording === 'due' && <DueDialog customer={customer} onClose={close} />}
        {mayWrite && recording === 'payment' && account.data && (
          <PaymentDialog customer={customer} dues={account.data.dues} onClose={close} />
        )}
      </Suspense>
    </Panel>
  );
}

function Shown({ account, customer }: { account: Account; customer: number }) {
  const { t } = useTranslation();
  if (account.dues.length === 0 && account.payments.length === 0) {
    return <p className={styles.note}>{t('receivables.nothing')}</p>;
  }
  return (
    <>
      <Standing account={account} />
      <Entries account={account} customer={customer} />
    </>
  );
}

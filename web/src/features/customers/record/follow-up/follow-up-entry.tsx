import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Busy } from '@/components/busy';
import { NextSteps } from './next-steps';
import styles from './follow-up.module.css';

const FollowUpForm = lazy(async () => ({ default: (await import('./follow-up-form')).FollowUpForm }));

/** Quick entry above what happened; open is part of the address, so that a link leads straight to it. */
export function FollowUpEntry({ customer }: { customer: number }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const open = (on: boolean) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (on) next.set('record', 'follow-up');
        else next.delete('record');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      {search.get('record') === 'follow-up' ? (
        <Suspense fallback={<Busy rows={5} />}>
          <FollowUpForm customer={customer} onClose={() => open(false)} />
        </Suspense>
      ) : (
        <button type="button" className={styles.closed} onClick={() => open(true)}>
          {t('tasks.writeHint')}
        </button>
      )}
      <NextSteps customer={customer} />
    </>
  );
}

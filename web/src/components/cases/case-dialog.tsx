import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import { Busy } from '../busy';
import { FailedToLoad } from '../failed-to-load';
import { CaseForm } from './case-form';
import { CASES_KEY } from './use-case-actions';

/** One case, read anew for its version. */
export function CaseDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...CASES_KEY, 'one', id],
    queryFn: () => answered(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Modal
      open
      width={600}
      title={data ? t('cases.of', { name: data.customer.displayName }) : t('cases.title')}
      footer={null}
      onCancel={onClose}
    >
      {isPending ? (
        <Busy rows={6} />
      ) : data ? (
        <CaseForm key={data.version} known={data} onClose={onClose} />
      ) : (
        <FailedToLoad error={error} onRetry={() => void refetch()} />
      )}
    </Modal>
  );
}

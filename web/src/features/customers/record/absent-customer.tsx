import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { LinkButton } from '@/components/link-button';
import { StatePage } from '@/components/state-page';
import { useToast } from '@/components/toast';
import type { Problem } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';

/** Leads to who stands for a merged customer; says of a deleted one by whom and when, and brings it back. */
export function AbsentCustomer({ id, problem }: { id: number; problem: Problem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useLocation();
  const mayWrite = useMay('write');
  const restore = useRestore(id);
  if (problem.mergedInto) {
    const to = { pathname: `/customers/${problem.mergedInto}`, search };
    return <Navigate to={to} replace state={{ mergedFrom: id }} />;
  }
  const at = format.dateTime(problem.deletedAt);
  return (
    <StatePage
      title={t('record.absence.deleted')}
      hint={
        problem.deletedBy
          ? t('record.absence.by', { who: problem.deletedBy, at })
          : t('record.absence.at', { at })
      }
      action={
        <>
          {mayWrite && (
            <Button type="primary" loading={restore.isPending} onClick={() => restore.mutate()}>
              {t('record.absence.restore')}
            </Button>
          )}{' '}
          <LinkButton type="default" to="/customers">
            {t('customers.back')}
          </LinkButton>
        </>
      }
    />
  );
}

function useRestore(id: number) {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.POST('/api/v1/customers/{id}/restore', { params: { path: { id } } })),
    onSuccess: () => toast({ text: t('record.absence.restored') }),
    onError: (error) => toast({ kind: 'failed', text: error.message }),
    onSettled: () =>
      Promise.all(
        [['customer', id], ['customers'], ['base']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}

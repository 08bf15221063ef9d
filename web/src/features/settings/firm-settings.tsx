import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { answered, api } from '@/lib/api/client';
import { FirmForm } from './firm-form';

export function FirmSettings() {
  const { t } = useTranslation();
  const firm = useQuery({ queryKey: ['firm'], queryFn: () => answered(api.GET('/api/v1/firm')) });
  return (
    <Panel title={t('settings.firm')}>
      {firm.isPending ? (
        <Busy rows={6} />
      ) : firm.data ? (
        <FirmForm firm={firm.data} />
      ) : (
        <FailedToLoad error={firm.error} onRetry={() => void firm.refetch()} />
      )}
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import type { BaseFigures } from '@/lib/api/types';
import { CustomerRows } from './customer-rows';

export function Today({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.today')}>
      <CustomerRows rows={base.lookAfter} none={t('home.todayNone')} />
    </Panel>
  );
}

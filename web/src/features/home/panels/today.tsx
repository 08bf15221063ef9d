import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import type { AttentionLists } from '@/lib/api/types';
import { CustomerRows } from './customer-rows';

export function Today({ lists }: { lists: AttentionLists | undefined }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.today')}>
      <CustomerRows rows={lists?.lookAfter} none={t('home.todayNone')} />
    </Panel>
  );
}

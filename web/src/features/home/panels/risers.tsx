import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import type { BaseFigures } from '@/lib/api/types';
import { CustomerRows } from './customer-rows';

export function Risers({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.risers')}>
      <CustomerRows rows={base.risers} none={t('home.risersNone')} />
    </Panel>
  );
}

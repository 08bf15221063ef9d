import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import type { AttentionLists } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { CustomerRows } from './customer-rows';

type Props = { lists: AttentionLists | undefined; since: string | null };

export function Risers({ lists, since }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const none = since ? t('home.risersNobody', { date: format.date(since) }) : t('home.risersNone');
  return (
    <Panel title={t('home.risers')}>
      <CustomerRows rows={lists?.risers} none={none} />
    </Panel>
  );
}

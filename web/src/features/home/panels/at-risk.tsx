import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import type { AttentionLists } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { CustomerRows } from './customer-rows';

export function AtRisk({ lists }: { lists: AttentionLists | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const all = lists && lists.inDecline > 0 && (
    <Link to={customersWhere(lists.condition, '-value')}>
      {t('home.seeAll', { n: format.count(lists.inDecline) })}
    </Link>
  );
  return (
    <Panel
      title={
        <>
          {t('home.atRisk')} <InfoTerm term="valueAtRisk" />
        </>
      }
      extra={all}
    >
      <CustomerRows rows={lists?.atRisk} none={t('home.atRiskNone')} />
    </Panel>
  );
}

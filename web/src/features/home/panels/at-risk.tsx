import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import type { BaseFigures } from '@/lib/api/types';
import { customersWhere } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { CustomerRows } from './customer-rows';

export function AtRisk({ base }: { base: BaseFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { valueAtRisk } = base;
  const all = valueAtRisk && (
    <Link to={customersWhere(valueAtRisk.condition, '-value')}>
      {t('home.seeAll', { n: format.count(valueAtRisk.customers) })}
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
      <CustomerRows rows={base.atRisk} none={t('home.atRiskNone')} />
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import { InfoTerm, type Term } from '@/components/info-term';
import { Panel } from '@/components/panel';
import { ProgressBar } from '@/components/progress-bar';
import type { CustomerPage } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import styles from './meaning.module.css';

const USUAL_HORIZON = 36;

export function Chances({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { pBuy, pAlive, expectedPurchases, expectedSpend, model } = customer;
  if (pBuy === null) return null;
  return (
    <Panel title={t('customers.chances')}>
      <Chance
        term="pBuy"
        label={t('customers.pBuy', { months: model?.horizonMonths ?? USUAL_HORIZON })}
        share={pBuy}
      />
      <Chance term="pAlive" label={t('customers.pAlive')} share={pAlive} />
      {expectedPurchases !== null && (
        <p className={styles.note}>
          {t('customers.expected', {
            n: format.decimal(expectedPurchases),
            spend: format.money(expectedSpend),
          })}
        </p>
      )}
    </Panel>
  );
}

function Chance({ term, label, share }: { term: Term; label: string; share: number | null }) {
  const format = useFormat();
  if (share === null) return null;
  return (
    <div className={styles.chance}>
      <span>
        {label} <InfoTerm term={term} />
      </span>
      <strong>{format.percent(share)}</strong>
      <ProgressBar share={share} label={label} />
    </div>
  );
}

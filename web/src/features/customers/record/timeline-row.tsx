import type { ReactNode } from 'react';
import { PayCircleOutlined, RollbackOutlined, ShoppingOutlined, SwapOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { StageTag } from '@/components/stage-tag';
import { TierTag } from '@/components/tier-tag';
import type { TimelineItem } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { STAGES, TIERS } from '@/lib/theme/class-colors';
import { METHODS } from './receivables/methods';
import { useEvidence } from './use-evidence';
import styles from './timeline.module.css';

const ICONS: Record<string, typeof SwapOutlined | undefined> = {
  stage: SwapOutlined,
  tier: SwapOutlined,
  invoice: PayCircleOutlined,
  payment: PayCircleOutlined,
  return: RollbackOutlined,
  purchase: ShoppingOutlined,
};

export function TimelineRow({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isChange = item.kind === 'stage' || item.kind === 'tier';
  const isMoney = item.kind === 'invoice' || item.kind === 'payment';
  const Icon = ICONS[item.kind] ?? ShoppingOutlined;
  return (
    <li className={styles.row} data-kind={item.kind}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.what}>
        {isChange ? <Change item={item} /> : isMoney ? <Money item={item} /> : <Purchase item={item} />}
        <small>
          <time dateTime={item.at}>{format.date(item.at)}</time>
          {item.orderNumber && ` · ${t('customers.order', { number: item.orderNumber })}`}
          {item.channel && ` · ${item.channel}`}
        </small>
      </div>
      {!isChange && <strong className={styles.amount}>{format.moneyExact(item.amount)}</strong>}
    </li>
  );
}

/** An amount due, or a payment. */
function Money({ item: { kind, method, open, note } }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const way = METHODS.find((each) => each === method);
  return (
    <div>
      {t(kind === 'invoice' ? 'customers.invoice' : 'customers.payment')}
      {way && ` · ${t(`customers.methods.${way}`)}`}
      {open ? ` · ${t('customers.openStill', { amount: format.moneyExact(open) })}` : null}
      {note && <div dir="auto">{note}</div>}
    </div>
  );
}

function Purchase({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = (item.lines ?? []).map(({ product, productName, quantity }) => {
    const name = productName ?? product;
    return name && quantity !== null ? `${name} × ${format.decimal(quantity)}` : name;
  });
  const named = lines.filter((line) => line !== null).join(', ');
  return (
    <div>
      {t(item.kind === 'return' ? 'customers.return' : 'customers.purchase')} {named}
    </div>
  );
}

function Change({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const evidence = useEvidence(item.evidence ?? null);
  return (
    <>
      <div className={styles.change}>
        {t(item.kind === 'stage' ? 'customers.stageChange' : 'customers.tierChange')}
        {item.from && <ClassTag name={item.from} />}
        {item.from && <span aria-hidden>→</span>}
        {item.to && <ClassTag name={item.to} />}
      </div>
      {evidence && <div className={styles.evidence}>{evidence}</div>}
    </>
  );
}

function ClassTag({ name }: { name: string }): ReactNode {
  const tier = TIERS.find((each) => each === name);
  const stage = STAGES.find((each) => each === name);
  if (tier) return <TierTag tier={tier} />;
  return stage ? <StageTag stage={stage} /> : name;
}

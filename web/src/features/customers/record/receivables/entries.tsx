import { useState } from 'react';
import { RollbackOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Account, AmountDue, Payment } from '@/lib/api/types';
import { today } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { useFirm, useMay } from '@/lib/session/session';
import { METHODS } from './methods';
import { useTakeBack } from './use-receivables';
import styles from './receivables.module.css';

const FEW = 3;

/** Dues and payments, a few of each until all are asked for. */
export function Entries({ account, customer }: { account: Account; customer: number }) {
  const { t } = useTranslation();
  const takeBack = useTakeBack(customer);
  const [all, setAll] = useState(false);
  const { dues, payments, more } = account;
  const count = all ? Infinity : FEW;
  const hidden = dues.length > FEW || payments.length > FEW;
  return (
    <>
      {dues.length > 0 && <h3 className={styles.heading}>{t('receivables.dues')}</h3>}
      <ul className={styles.entries}>
        {dues.slice(0, count).map((due) => (
          <DueRow key={due.id} due={due} onTakeBack={() => void takeBack.due(due)} />
        ))}
      </ul>
      {payments.length > 0 && <h3 className={styles.heading}>{t('receivables.payments')}</h3>}
      <ul className={styles.entries}>
        {payments.slice(0, count).map((payment) => (
          <PaymentRow key={payment.id} payment={payment} onTakeBack={() => void takeBack.payment(payment)} />
        ))}
      </ul>
      {hidden && (
        <Button type="link" size="small" className={styles.more} onClick={() => setAll(!all)}>
          {all ? t('receivables.showLess') : t('receivables.showAll', { n: dues.length + payments.length })}
        </Button>
      )}
      {all && more && <p className={styles.note}>{t('receivables.onlyLatest')}</p>}
    </>
  );
}

function DueRow({ due, onTakeBack }: { due: AmountDue; onTakeBack: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = today(useFirm()?.timeZone ?? 'Asia/Shanghai');
  const { amount, open, number, dueOn, issuedOn, note } = due;
  const date = format.date(dueOn);
  const late = open > 0 && dueOn < now;
  const state =
    open === 0
      ? t('receivables.settled')
      : late
        ? t('receivables.overdueSince', { date })
        : t('receivables.dueOn', { date });
  return (
    <li>
      <span dir="auto">
        {number ?? format.date(issuedOn)}
        <small data-late={late}>
          {state}
          {open > 0 &&
            open < amount &&
            ` · ${t('receivables.openOf', { open: format.moneyExact(open), amount: format.moneyExact(amount) })}`}
        </small>
        {note && <small dir="auto">{note}</small>}
      </span>
      <strong>{format.moneyExact(amount)}</strong>
      <TakeBack
        label={t('receivables.removeDue', { amount: format.moneyExact(amount) })}
        onClick={onTakeBack}
      />
    </li>
  );
}

function PaymentRow({ payment, onTakeBack }: { payment: Payment; onTakeBack: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { amount, paidOn, method, prepaid, note } = payment;
  const way = METHODS.find((each) => each === method);
  return (
    <li>
      <span>
        {format.date(paidOn)}
        <small>
          {way && t(`customers.methods.${way}`)}
          {prepaid > 0 && ` · ${t('receivables.unused', { amount: format.moneyExact(prepaid) })}`}
        </small>
        {note && <small dir="auto">{note}</small>}
      </span>
      <strong>{format.moneyExact(amount)}</strong>
      <TakeBack
        label={t('receivables.removePayment', { amount: format.moneyExact(amount) })}
        onClick={onTakeBack}
      />
    </li>
  );
}

function TakeBack({ label, onClick }: { label: string; onClick: () => void }) {
  const mayWrite = useMay('write');
  if (!mayWrite) return null;
  return <Button type="text" size="small" icon={<RollbackOutlined />} aria-label={label} onClick={onClick} />;
}

import { useId, useState } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import type { AmountDue, CustomerPage } from '@/lib/api/types';
import { today } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { useFirm } from '@/lib/session/session';
import { numberIn } from '../purchase/purchase-draft';
import { METHODS, type Method } from './methods';
import { useAddPayment } from './use-receivables';
import styles from './receivables.module.css';

type Props = { customer: CustomerPage; dues: AmountDue[]; onClose: () => void };

/** Money received: for the due that is chosen, otherwise for the oldest. */
export function PaymentDialog({ customer, dues, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const now = today(useFirm()?.timeZone ?? 'Asia/Shanghai');
  const open = dues.filter((due) => due.open > 0);
  const [draft, setDraft] = useState({
    amount: open.length > 0 ? `${open.reduce((sum, due) => sum + Math.round(due.open * 100), 0) / 100}` : '',
    paidOn: now,
    method: METHODS[0] as Method,
    due: '',
    note: '',
  });
  const [tried, setTried] = useState(false);
  const add = useAddPayment(customer.id, onClose);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const amount = numberIn(draft.amount);
  const amountWrong = amount === null || amount <= 0;
  const dayWrong = draft.paidOn === '' || draft.paidOn > now;
  const choose = (chosen: string) => {
    const due = open.find((each) => `${each.id}` === chosen);
    change({ due: chosen, ...(due && { amount: `${due.open}` }) });
  };
  const submit = () => {
    setTried(true);
    if (amountWrong || dayWrong || add.isPending) return;
    const { paidOn, method, note } = draft;
    add.mutate({ amount, paidOn, method, due: draft.due ? Number(draft.due) : null, note: note.trim() });
  };
  return (
    <Modal
      open
      title={t('receivables.paymentOf', { name: customer.displayName })}
      okText={t('receivables.addPayment')}
      confirmLoading={add.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {add.error && <Notice kind="error">{add.error.message}</Notice>}
        <TextField
          label={`${t('receivables.amount')} (${format.symbol})`}
          inputMode="decimal"
          autoFocus
          value={draft.amount}
          error={tried && amountWrong ? t('receivables.amountWrong') : undefined}
          onChange={(value) => change({ amount: value })}
        />
        <TextField
          type="date"
          label={t('receivables.paidOn')}
          max={now}
          value={draft.paidOn}
          error={tried && dayWrong ? t('receivables.dayWrong') : undefined}
          onChange={(paidOn) => change({ paidOn })}
        />
        <div className={styles.choice}>
          <label htmlFor={`${id}-method`}>{t('receivables.method')}</label>
          <select
            id={`${id}-method`}
            value={draft.method}
            onChange={(event) => change({ method: event.target.value as Method })}
          >
            {METHODS.map((each) => (
              <option key={each} value={each}>
                {t(`customers.methods.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.choice}>
          <label htmlFor={`${id}-due`}>{t('receivables.settles')}</label>
          <select id={`${id}-due`} value={draft.due} onChange={(event) => choose(event.target.value)}>
            <option value="">{t('receivables.oldestFirst')}</option>
            {open.map((due) => (
              <option key={due.id} value={due.id}>
                {`${due.number ?? format.date(due.issuedOn)} · ${format.moneyExact(due.open)}`}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.whole}>
          <TextField
            label={t('receivables.note')}
            placeholder={t('receivables.optional')}
            value={draft.note}
            onChange={(note) => change({ note })}
          />
        </div>
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden />
      </form>
    </Modal>
  );
}

import { useState } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import type { CustomerPage } from '@/lib/api/types';
import { addDays, today } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { useFirm } from '@/lib/session/session';
import { numberIn } from '../purchase/purchase-draft';
import { useAddDue } from './use-receivables';
import styles from './receivables.module.css';

const LONGEST_TERMS = 3650;
const USUAL_TERMS = 30;

export function DueDialog({ customer, onClose }: { customer: CustomerPage; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = today(useFirm()?.timeZone ?? 'Asia/Shanghai');
  const [draft, setDraft] = useState({
    amount: '',
    number: '',
    issuedOn: now,
    terms: `${USUAL_TERMS}`,
    note: '',
  });
  const [tried, setTried] = useState(false);
  const add = useAddDue(customer.id, onClose);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const amount = numberIn(draft.amount);
  const terms = numberIn(draft.terms);
  const amountWrong = amount === null || amount <= 0;
  const dayWrong = draft.issuedOn === '' || draft.issuedOn > now;
  const termsWrong = terms === null || !Number.isInteger(terms) || terms < 0 || terms > LONGEST_TERMS;
  const submit = () => {
    setTried(true);
    if (amountWrong || dayWrong || termsWrong || add.isPending) return;
    const { number, issuedOn, note } = draft;
    add.mutate({ amount, number: number.trim(), issuedOn, termsDays: terms, note: note.trim() });
  };
  return (
    <Modal
      open
      title={t('receivables.dueFor', { name: customer.displayName })}
      okText={t('receivables.addDue')}
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
          label={t('receivables.number')}
          placeholder={t('receivables.optional')}
          maxLength={200}
          value={draft.number}
          onChange={(number) => change({ number })}
        />
        <TextField
          type="date"
          label={t('receivables.issuedOn')}
          max={now}
          value={draft.issuedOn}
          error={tried && dayWrong ? t('receivables.dayWrong') : undefined}
          onChange={(issuedOn) => change({ issuedOn })}
        />
        <TextField
          label={t('receivables.terms')}
          inputMode="numeric"
          value={draft.terms}
          error={tried && termsWrong ? t('receivables.termsWrong') : undefined}
          onChange={(value) => change({ terms: value })}
        />
        {!dayWrong && !termsWrong && (
          <p className={styles.note}>
            {t('receivables.dueOn', { date: format.date(addDays(draft.issuedOn, terms)) })}
          </p>
        )}
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

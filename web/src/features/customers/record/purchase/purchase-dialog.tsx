import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import type { CustomerPage } from '@/lib/api/types';
import { today } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { useFirm } from '@/lib/session/session';
import {
  filledLines,
  newLine,
  numberIn,
  totalOf,
  type LineDraft,
  type PurchaseDraft,
} from './purchase-draft';
import { PurchaseLine } from './purchase-line';
import { useRecordPurchase } from './use-record-purchase';
import styles from './purchase-dialog.module.css';

export function PurchaseDialog({ customer, onClose }: { customer: CustomerPage; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = today(useFirm()?.timeZone ?? 'Asia/Shanghai');
  const [draft, setDraft] = useState<PurchaseDraft>(() => ({
    date: now,
    orderNumber: '',
    channel: '',
    isReturn: false,
    lines: [newLine()],
  }));
  const [tried, setTried] = useState(false);
  const record = useRecordPurchase(customer, onClose);
  const change = (part: Partial<PurchaseDraft>) => setDraft({ ...draft, ...part });
  const changeLine = (line: LineDraft) =>
    change({ lines: draft.lines.map((each) => (each.key === line.key ? line : each)) });
  const dateError =
    draft.date === '' ? t('customers.dateMissing') : draft.date > now ? t('customers.dateFuture') : undefined;
  const incomplete = filledLines(draft).filter(({ amount }) => numberIn(amount) === null);
  const submit = () => {
    setTried(true);
    if (!dateError && incomplete.length === 0) record.mutate(draft);
  };
  return (
    <Modal
      open
      width={640}
      title={t('customers.recordFor', { name: customer.displayName })}
      okText={t('customers.record')}
      confirmLoading={record.isPending}
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
        {record.error && <Notice kind="error">{record.error.message}</Notice>}
        <div className={styles.top}>
          <TextField
            type="date"
            label={t('customers.date')}
            max={now}
            value={draft.date}
            error={tried ? dateError : undefined}
            onChange={(date) => change({ date })}
          />
          <TextField
            label={t('customers.orderNumber')}
            placeholder={t('customers.optional')}
            value={draft.orderNumber}
            onChange={(orderNumber) => change({ orderNumber })}
          />
          <TextField
            label={t('customers.channel')}
            placeholder={t('customers.optional')}
            value={draft.channel}
            onChange={(channel) => change({ channel })}
          />
        </div>
        {draft.lines.map((line, index) => (
          <PurchaseLine
            key={line.key}
            line={line}
            number={index + 1}
            amountMissing={tried && incomplete.includes(line)}
            onChange={changeLine}
            onRemove={
              draft.lines.length > 1
                ? () => change({ lines: draft.lines.filter((each) => each !== line) })
                : undefined
            }
          />
        ))}
        <div className={styles.foot}>
          <Button icon={<PlusOutlined />} onClick={() => change({ lines: [...draft.lines, newLine()] })}>
            {t('customers.addLine')}
          </Button>
          <label>
            <input
              type="checkbox"
              checked={draft.isReturn}
              onChange={(event) => change({ isReturn: event.target.checked })}
            />{' '}
            {t('customers.isReturn')}
          </label>
          <strong>
            {t('customers.total')} {format.moneyExact(totalOf(draft))}
          </strong>
        </div>
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden />
      </form>
    </Modal>
  );
}

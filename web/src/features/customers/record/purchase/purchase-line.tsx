import { useId } from 'react';
import { CloseOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import { answered, api } from '@/lib/api/client';
import type { Product } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useDebounced } from '@/lib/use-debounced';
import type { LineDraft } from './purchase-draft';
import styles from './purchase-dialog.module.css';

type Props = {
  line: LineDraft;
  number: number;
  amountMissing: boolean;
  onChange: (line: LineDraft) => void;
  onRemove: (() => void) | undefined;
};

function useProducts(text: string): Product[] {
  const q = useDebounced(text.trim(), 150);
  const products = useQuery({
    queryKey: ['products', q],
    queryFn: async () => (await answered(api.GET('/api/v1/products', { params: { query: { q } } }))).items,
    placeholderData: keepPreviousData,
  });
  return products.data ?? [];
}

export function PurchaseLine({ line, number, amountMissing, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const products = useProducts(line.text);
  return (
    <div className={styles.line}>
      <div className={styles.product}>
        <label htmlFor={id}>{t('customers.product')}</label>
        <AutoComplete
          id={id}
          value={line.text}
          placeholder={t('customers.optional')}
          options={products.map((product) => ({
            value: product.name ?? product.code,
            label: [
              product.name,
              product.code,
              product.listPrice != null && format.moneyExact(product.listPrice),
            ]
              .filter(Boolean)
              .join(' · '),
            product,
          }))}
          onChange={(text: string) => onChange({ ...line, text, product: null })}
          onSelect={(text: string, { product }: { product: Product }) => onChange({ ...line, text, product })}
        />
      </div>
      <TextField
        label={t('customers.quantity')}
        inputMode="decimal"
        placeholder={t('customers.optional')}
        value={line.quantity}
        onChange={(quantity) => onChange({ ...line, quantity })}
      />
      <TextField
        label={`${t('customers.amount')} (${format.symbol})`}
        inputMode="decimal"
        value={line.amount}
        error={amountMissing ? t('customers.amountMissing') : undefined}
        onChange={(amount) => onChange({ ...line, amount })}
      />
      {onRemove && (
        <Button
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('customers.removeLine', { n: number })}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

import type { NewPurchase, Product } from '@/lib/api/types';

export type LineDraft = {
  key: number;
  text: string;
  product: Product | null;
  quantity: string;
  amount: string;
};
export type PurchaseDraft = {
  date: string;
  orderNumber: string;
  channel: string;
  isReturn: boolean;
  lines: LineDraft[];
};

let keys = 0;

export function newLine(): LineDraft {
  keys += 1;
  return { key: keys, text: '', product: null, quantity: '', amount: '' };
}

/** A number as people type it: "1,280.50" and full-width digits from a Chinese keyboard too. */
export function numberIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,¥￥$€£]/g, '');
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain);
}

export function isBlank({ text, quantity, amount }: LineDraft): boolean {
  return text.trim() === '' && quantity.trim() === '' && amount.trim() === '';
}

/** The lines that count: blank ones at the end are only there to be filled in. */
export function filledLines(draft: PurchaseDraft): LineDraft[] {
  const filled = draft.lines.filter((line) => !isBlank(line));
  return filled.length > 0 ? filled : draft.lines.slice(0, 1);
}

export function totalOf(draft: PurchaseDraft): number {
  const sum = filledLines(draft).reduce((total, { amount }) => total + Math.abs(numberIn(amount) ?? 0), 0);
  return draft.isReturn ? -sum : sum;
}

/** What the server takes: a return has negative quantities and amounts. */
export function purchaseOf(draft: PurchaseDraft, customer: number): NewPurchase {
  const sign = draft.isReturn ? -1 : 1;
  return {
    customer,
    purchasedAt: draft.date,
    ...(draft.orderNumber.trim() && { orderNumber: draft.orderNumber.trim() }),
    ...(draft.channel.trim() && { channel: draft.channel.trim() }),
    lines: filledLines(draft).map(({ text, product, quantity, amount }) => {
      const name = product?.code ?? text.trim();
      const count = numberIn(quantity) ?? (draft.isReturn ? 1 : null);
      return {
        ...(name && { product: name }),
        ...(count !== null && { quantity: sign * Math.abs(count) }),
        amount: sign * Math.abs(numberIn(amount) ?? 0),
      };
    }),
  };
}

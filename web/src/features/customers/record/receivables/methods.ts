/** How payments are made, the most usual first. */
export const METHODS = ['transfer', 'wechat', 'alipay', 'cash', 'card', 'cheque', 'other'] as const;
export type Method = (typeof METHODS)[number];

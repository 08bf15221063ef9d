import type { Firm } from '@/lib/api/types';

/** The firm's settings as they stand in the form: shares as per cent, everything as text. */
export type FirmDraft = Record<
  'name' | 'currency' | 'timeZone' | 'margin' | 'annualDiscountRate' | 'horizonMonths' | 'purchasingModel',
  string
>;

const DIGITS = 4;
const inPercent = (share: number) => `${Number((share * 100).toFixed(DIGITS))}`;

export function draftOf(firm: Firm): FirmDraft {
  return {
    name: firm.name,
    currency: firm.currency,
    timeZone: firm.timeZone,
    margin: inPercent(firm.margin),
    annualDiscountRate: inPercent(firm.annualDiscountRate),
    horizonMonths: `${firm.horizonMonths}`,
    purchasingModel: firm.purchasingModel,
  };
}

/** Only what was changed is sent. */
export function changesIn(draft: FirmDraft, firm: Firm) {
  const before = draftOf(firm);
  const changed = (name: keyof FirmDraft) => draft[name].trim() !== before[name];
  return {
    ...(changed('name') && { name: draft.name.trim() }),
    ...(changed('currency') && { currency: draft.currency }),
    ...(changed('timeZone') && { timeZone: draft.timeZone }),
    ...(changed('margin') && { margin: Number(draft.margin) / 100 }),
    ...(changed('annualDiscountRate') && { annualDiscountRate: Number(draft.annualDiscountRate) / 100 }),
    ...(changed('purchasingModel') && { purchasingModel: draft.purchasingModel }),
    ...(changed('horizonMonths') && { horizonMonths: Number(draft.horizonMonths) }),
  };
}

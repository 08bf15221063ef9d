import { StageTag } from '@/components/stage-tag';
import { TierTag } from '@/components/tier-tag';
import type { Customer, Field } from '@/lib/api/types';
import { NONE } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { valueOf } from './columns';

/** One cell: what the catalogue says the field is, decides how it is written. */
export function FieldValue({ field, customer }: { field: Field; customer: Customer }) {
  const format = useFormat();
  if (field.name === 'tier') return customer.tier ? <TierTag tier={customer.tier} /> : NONE;
  if (field.name === 'stage') return customer.stage ? <StageTag stage={customer.stage} /> : NONE;
  const value = valueOf(customer, field.name);
  if (value === null) return NONE;
  if (typeof value === 'number') {
    if (field.type === 'money') return format.count(value);
    return field.type === 'percent' ? format.percent(value) : format.decimal(value);
  }
  if (field.type === 'date') return format.date(value);
  return field.choices.find((choice) => choice.value === value)?.label ?? value;
}

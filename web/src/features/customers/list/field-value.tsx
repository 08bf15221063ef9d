import { useTranslation } from 'react-i18next';
import { ClaimButton } from '@/components/owners/claim-button';
import { StageTag } from '@/components/stage-tag';
import { TierTag } from '@/components/tier-tag';
import type { Customer, Field } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import { NONE } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { valueOf, type FieldContent } from './columns';
import { contentText } from './content-text';

/** One cell: what the catalogue says the field is, decides how it is written. */
export function FieldValue({ field, customer }: { field: Field; customer: Customer }) {
  const mayWrite = useMay('write');
  if (field.name === 'owner' && customer.ownership === 'pool' && mayWrite) {
    return <ClaimButton customer={customer} />;
  }
  if (field.name === 'tier') return customer.tier ? <TierTag tier={customer.tier} /> : NONE;
  if (field.name === 'stage') return customer.stage ? <StageTag stage={customer.stage} /> : NONE;
  return <Content field={field} value={valueOf(customer, field.name)} />;
}

/** A value of a field, wherever it stands. */
export function Content({ field, value }: { field: Field; value: FieldContent }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (value === null) return NONE;
  if (field.type === 'link' && typeof value === 'string') {
    return (
      <a href={value} target="_blank" rel="noopener noreferrer">
        {value.replace(/^https?:\/\//, '')}
      </a>
    );
  }
  return contentText(field, value, { t, format });
}

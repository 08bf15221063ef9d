import { useTranslation } from 'react-i18next';
import type { CustomerPage, Field } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import { valueOf } from '../../list/columns';
import { Content } from '../../list/field-value';
import { useFields } from '../../list/use-customer-list';
import { CustomFact } from './custom-fact';

/** The firm's own fields, each edited in place by what fits its type. */
export function CustomFacts({ customer }: { customer: CustomerPage }) {
  const mayWrite = useMay('write');
  const fields = useFields();
  return (fields.data ?? [])
    .filter(({ name }) => name.startsWith('custom.'))
    .map((field) =>
      mayWrite ? (
        <CustomFact key={field.name} customer={customer} field={field} />
      ) : (
        <ShownFact key={field.name} customer={customer} field={field} />
      ),
    );
}

function ShownFact({ customer, field }: { customer: CustomerPage; field: Field }) {
  const { t } = useTranslation();
  const value = valueOf(customer, field.name);
  return (
    <>
      <dt>{field.label}</dt>
      <dd>{value === null ? <em>{t('customers.unknown')}</em> : <Content field={field} value={value} />}</dd>
    </>
  );
}

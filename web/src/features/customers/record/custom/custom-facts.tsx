import type { CustomerPage } from '@/lib/api/types';
import { useFields } from '../../list/use-customer-list';
import { CustomFact } from './custom-fact';

/** The firm's own fields, each edited in place by what fits its type. */
export function CustomFacts({ customer }: { customer: CustomerPage }) {
  const fields = useFields();
  return (fields.data ?? [])
    .filter(({ name }) => name.startsWith('custom.'))
    .map((field) => <CustomFact key={field.name} customer={customer} field={field} />);
}

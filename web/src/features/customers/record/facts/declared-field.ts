import type { Field } from '@/lib/api/types';
import { valueOf, type FieldContent } from '../../list/columns';
import type { Declared } from './use-change';

const CUSTOM = 'custom.';

/** A field of the catalogue as a fact: the firm's own are sent by their keys. */
export function declaredField(field: Field): Declared<FieldContent> {
  return {
    label: field.label,
    of: (customer) => valueOf(customer, field.name),
    body: (value) =>
      field.name.startsWith(CUSTOM)
        ? { custom: { [field.name.slice(CUSTOM.length)]: value } }
        : { [field.name]: value },
  };
}

import type { CustomerPage } from '@/lib/api/types';
import { SHAPES, type ConsentEntry, type ListName } from './shapes';
import type { Declared } from './use-change';

export type Item = Record<string, string | number | boolean | null | undefined>;

/** Consents lie by channel and purpose; here they are a list like the others. */
function consentsOf({ consents }: CustomerPage): ConsentEntry[] {
  return Object.entries(consents).flatMap(([channel, purposes]) =>
    Object.entries(purposes).map(([purpose, consent]) => ({ ...consent, channel, purpose }) as ConsentEntry),
  );
}

function consentsBody(entries: Item[]): CustomerPage['consents'] {
  const consents: Record<string, Record<string, Item>> = {};
  for (const { channel, purpose, ...consent } of entries) {
    (consents[String(channel)] ??= {})[String(purpose)] = consent;
  }
  return consents;
}

function itemsOf(customer: CustomerPage, name: ListName): Item[] {
  if (name === 'consents') return consentsOf(customer);
  if (name === 'invoice') return Object.values(customer.invoice).some(Boolean) ? [customer.invoice] : [];
  return customer[name];
}

/** A list of facts as one fact: it is sent as a whole. */
export function declaredList(name: ListName, label: string): Declared<Item[]> {
  return {
    label,
    of: (customer) => itemsOf(customer, name),
    body: (items) => {
      if (name === 'consents') return { consents: consentsBody(items) };
      return { [name]: SHAPES[name].single ? (items[0] ?? null) : items };
    },
  };
}

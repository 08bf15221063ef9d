import type { DataQuality } from '../../src/lib/api/types';
import { json } from './http';
import type { Routes } from './http-types';

/** What the fake customers lack, in the shape of the server's answer. */
export function qualityRoutes(people: { email: string | null }[]): Routes {
  const missing = people.filter(({ email }) => email === null).length;
  const quality: DataQuality = {
    countedAt: '2026-03-05T10:32:00Z',
    customers: people.length,
    completeness: people.length ? 0.64 : null,
    bands: [
      { from: 0, below: 1, customers: people.length, condition: { field: 'completeness', atLeast: '0' } },
      { from: 1, below: null, customers: 0, condition: { field: 'completeness', atLeast: '1' } },
    ],
    facts: [
      {
        fact: 'email',
        asked: people.length,
        missing,
        condition: { field: 'email', empty: true },
      },
    ],
    faults: [{ name: 'phone', customers: 2, condition: { field: 'faults', is: 'phone' } }],
    others: [
      {
        name: 'suspectedDuplicate',
        customers: 4,
        condition: { field: 'suspectedDuplicate', is: true },
      },
    ],
    sharedPhones: [],
    outlying: {
      currency: 'CNY',
      usual: [{ kind: 'person', median: 120, above: 2400 }],
      count: 1,
      greatest: [
        { customerId: 1, displayName: 'Wang', orderNumber: 'A-7', day: '2026-02-01', amount: 98765 },
      ],
    },
  };
  return { 'GET /api/v1/quality': () => json(quality) };
}

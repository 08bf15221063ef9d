import type { CustomerClass } from '../../src/lib/api/types';
import { json } from './http';
import type { Routes } from './http-types';

const WHY = 'Profit to date: 4,200. VIP: more than 9,000, core: more than 3,000.';

const CLASSES: CustomerClass[] = [
  {
    classification: 'relationshipClass',
    label: 'Relationship',
    value: 'current',
    name: 'Current',
    since: null,
    why: 'Purchases: 12, the last on 2026-11-20.',
    evidence: {},
  },
  {
    classification: 'placeClass',
    label: 'Place',
    value: null,
    name: null,
    since: null,
    why: 'No address is known.',
    evidence: {},
  },
  {
    classification: 'contributionClass',
    label: 'Contribution',
    value: 'core',
    name: 'Profitable: core',
    since: '2026-10-01T03:00:00Z',
    why: WHY,
    evidence: {},
  },
];

export function classRoutes(): Routes {
  return {
    'GET /api/v1/customers/{id}/classes': () => json({ items: CLASSES }),
    'GET /api/v1/customers/{id}/classes/history': () =>
      json({
        items: [
          {
            id: 1,
            at: '2026-10-01T03:00:00Z',
            classification: 'contributionClass',
            label: 'Contribution',
            from: 'ordinary',
            fromName: 'Profitable: ordinary',
            to: 'core',
            toName: 'Profitable: core',
            why: WHY,
            evidence: {},
          },
        ],
      }),
  };
}

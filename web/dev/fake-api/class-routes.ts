import type { ClassSettings, CustomerClass } from '../../src/lib/api/types';
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
  let settings: ClassSettings = {
    homeCountries: ['中国', 'China'],
    homeProvince: '浙江',
    homeCity: null,
    shortTermDays: 90,
    longTermDays: 365,
    vipShare: 0.05,
    coreShare: 0.15,
    highShare: 0.2,
    middleShare: 0.3,
    newDays: 90,
    dormantDays: 365,
    interruptedAfter: 2,
    askWhy: true,
    version: 0,
  };
  return {
    'GET /api/v1/class-settings': () => json(settings),
    'PUT /api/v1/class-settings': ({ body }) => {
      settings = { ...settings, ...body, version: settings.version + 1 };
      return json({ settings, job: 1 });
    },
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

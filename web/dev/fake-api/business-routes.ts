import type { AttentionLists, Business, Condition } from '../../src/lib/api/types';
import { json } from './http';
import type { Routes } from './http-types';
import { AS_OF } from './people';

const MONTH = { from: '2026-11-01', to: AS_OF };
const LAST = { from: '2026-10-01', to: '2026-10-22' };

function sold(amount: number, lastMonthSamePeriod: number, behind: (period: typeof MONTH) => Condition) {
  return {
    amount,
    customers: Math.round(amount / 300),
    lastMonthSamePeriod,
    condition: behind(MONTH),
    lastCondition: behind(LAST),
  };
}

function ofOwner(id: number | null, owner: string | null, amount: number, last: number, owed: number) {
  const owned: Condition =
    owner === null ? { field: 'ownership', is: 'pool' } : { field: 'owner', is: owner };
  return {
    id,
    owner,
    atWork: id !== 2,
    sold: sold(amount, last, (period) => ({ all: [owned, { purchased: period }] })),
    owing: {
      owed,
      overdue: owed / 4,
      condition: { all: [owned, { field: 'owed', atLeast: 0.01 }] },
      overdueCondition: { all: [owned, { field: 'overdue', atLeast: 0.01 }] },
    },
  };
}

export function businessRoutes(): Routes {
  const business: Business = {
    from: MONTH.from,
    to: MONTH.to,
    lastFrom: LAST.from,
    lastTo: LAST.to,
    currency: 'CNY',
    owners: [
      ofOwner(1, '李强', 18_400, 15_200, 8_800),
      ofOwner(2, '陈梅', 9_150, 0, 0),
      ofOwner(null, null, 4_020, 6_300, 1_200),
    ],
    channels: ['西湖店', null].map((channel) => ({
      channel,
      sold: sold(channel ? 21_000 : 10_570, channel ? 16_000 : 5_500, (period) => ({
        purchased: { ...period, channel },
      })),
    })),
  };
  const lists: AttentionLists = {
    lookAfter: [],
    risers: [],
    atRisk: [],
    inDecline: 0,
    condition: { field: 'ownership', is: 'mine' },
  };
  return {
    'GET /api/v1/base/business': () => json(business),
    'GET /api/v1/base/attention': () => json(lists),
  };
}

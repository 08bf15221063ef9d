import type { Equity, EquityChange, EquityGroup } from '../../src/lib/api/types';
import { json, problem } from './http';
import type { Routes } from './http-types';
import { AS_OF } from './people';

const group = (field: string, name: string, customers: number, value: number): EquityGroup => ({
  name,
  customers,
  value,
  revenue: value / 2,
  condition: { field, is: name },
});

const EQUITY: Equity = {
  asOf: AS_OF,
  customers: 100,
  value: 400_000,
  revenue: 200_000,
  history: [
    {
      monthEnd: '2025-11-30',
      customers: 80,
      value: 320_000,
      p10: 280_000,
      p90: 360_000,
      reconstructed: true,
    },
    {
      monthEnd: '2026-01-31',
      customers: 95,
      value: 380_000,
      p10: 340_000,
      p90: 420_000,
      reconstructed: false,
    },
  ],
  tiers: [group('tier', 'platinum', 5, 300_000), group('tier', 'lead', 95, 100_000)],
  stages: [group('stage', 'stable', 60, 390_000), group('stage', 'lost', 40, 10_000)],
  rfm: {
    meanRecency: 88,
    meanFrequency: 4.2,
    meanMonetary: 2000,
    classes: [group('rfmClass', 'importantValue', 30, 350_000)],
    cells: [
      { r: 1, f: 1, customers: 70, meanRevenue: 300, value: 10_000, condition: { field: 'r', atMost: '1' } },
      {
        r: 5,
        f: 5,
        customers: 30,
        meanRevenue: 6000,
        value: 390_000,
        condition: { field: 'r', atLeast: '5' },
      },
    ],
  },
  concentration: Array.from({ length: 21 }, (_, n) => ({
    customers: n / 20,
    revenue: Math.sqrt(n / 20),
    value: Math.cbrt(n / 20),
  })),
};

const CHANGE: EquityChange = {
  from: '2025-11-30',
  to: AS_OF,
  choices: ['2025-11-30', '2026-01-31'],
  before: 320_000,
  after: 400_000,
  parts: [
    { name: 'new', customers: 20, amount: 110_000, condition: { field: 'stageQuarterAgo', empty: true } },
    { name: 'lost', customers: 8, amount: -30_000, condition: { field: 'stage', is: 'lost' } },
  ],
  moves: [
    {
      before: 'lead',
      after: 'platinum',
      customers: 3,
      valueBefore: 1000,
      valueAfter: 90_000,
      condition: { field: 'tier', is: 'platinum' },
    },
    { before: 'lead', after: 'lead', customers: 70, valueBefore: 9000, valueAfter: 8000, condition: null },
    { before: null, after: 'lead', customers: 20, valueBefore: null, valueAfter: 2000, condition: null },
  ],
  stageMoves: [
    {
      before: 'stable',
      after: 'lost',
      customers: 8,
      valueBefore: 30_000,
      valueAfter: 100,
      condition: { field: 'stage', is: 'lost' },
    },
    {
      before: null,
      after: 'exploration',
      customers: 20,
      valueBefore: null,
      valueAfter: 2000,
      condition: null,
    },
  ],
};

/** What a small base is worth, and why that changed. */
export function equityRoutes(empty: boolean): Routes {
  return {
    'GET /api/v1/equity': () => json(empty ? { ...EQUITY, customers: 0, history: [] } : EQUITY),
    'GET /api/v1/equity/change': ({ url }) => {
      const from = url.searchParams.get('from') ?? CHANGE.from;
      return CHANGE.choices.includes(from) ? json({ ...CHANGE, from }) : problem(404, '无法比较这两天。');
    },
  };
}

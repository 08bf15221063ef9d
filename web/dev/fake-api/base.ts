import { addDays } from '../../src/lib/format/format';
import { STAGES, TIERS } from '../../src/lib/theme/class-colors';
import type { BaseFigures, Condition, Customer, Stage } from '../../src/lib/api/types';
import { monthsBefore, monthsOfHistory } from './months';
import { amountOf, scored, type Person } from './scoring';

const sum = (customers: Customer[]) => customers.reduce((total, each) => total + (each.value ?? 0), 0);
const brief = ({ id, displayName, tier, stage }: Customer) => ({
  id,
  displayName,
  tier,
  stage: stage ?? 'prospect',
});
const attention = (each: Customer, reason: string) => ({
  customer: brief(each),
  value: each.value,
  reason,
  values: {
    occasions: each.purchases ?? 0,
    daysSinceLast: each.stageEvidence.daysSinceLast ?? 0,
    ownRhythmDays: each.stageEvidence.ownRhythmDays ?? 0,
    overdue: each.stageEvidence.overdue ?? 0,
    pBuy: each.pBuy ?? 0,
    valueBefore: (each.value ?? 0) * 0.72,
  },
});
const field = (name: string, value: string): Condition => ({ field: name, is: value });

function cohortsOf(people: Person[], asOf: string) {
  return monthsBefore(asOf, 12).map((month) => {
    const members = people.filter((person) => person.occasions[0]?.day.startsWith(month));
    const until = monthsBefore(asOf, 12).filter((each) => each > month);
    return {
      month,
      customers: members.length,
      condition: { field: 'firstPurchaseOn', atLeast: `${month}-01`, atMost: `${month}-31` },
      retention: until.map((each, index) => {
        const customers = members.filter((person) =>
          person.occasions.some(({ day }) => day.startsWith(each)),
        ).length;
        return {
          k: index + 1,
          customers,
          share: members.length ? customers / members.length : 0,
          unfinished: asOf.startsWith(each),
          condition: {},
        };
      }),
    };
  });
}

function flowsOf(people: Person[], from: string, asOf: string) {
  const counts = new Map<string, number>();
  for (const person of people) {
    const then = person.occasions.filter(({ day }) => day <= from);
    const before = then.length ? scored({ ...person, occasions: then }, from).stage : null;
    const key = `${before ?? ''}>${scored(person, asOf).stage ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, customers]) => {
    const [before, now] = key.split('>');
    return { from: before === '' ? null : (before as Stage), to: now as Stage, customers, condition: {} };
  });
}

export function baseOf(people: Person[], asOf: string): BaseFigures {
  const customers = people
    .map((person) => scored(person, asOf))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const history = monthsOfHistory(people, asOf);
  const [now, before] = [history.at(-1), history.at(-2)];
  const decline = customers.filter(({ stage }) => stage === 'decline');
  const month = asOf.slice(0, 7);
  const sales = people.flatMap(({ occasions }) => occasions.filter(({ day }) => day.startsWith(month)));
  const quarter = addDays(`${asOf.slice(0, 4)}-10-01`, -1);
  const purchases = people.reduce((n, { occasions }) => n + occasions.length, 0);
  return {
    asOf,
    currency: 'CNY',
    customers: people.length,
    purchases,
    revenue: customers.reduce((total, each) => total + (each.revenue ?? 0), 0),
    previousOn: before?.monthEnd ?? null,
    salesThisMonth: {
      from: `${month}-01`,
      to: asOf,
      amount: sales.reduce((total, each) => total + amountOf(each), 0),
      purchases: sales.length,
      customers: people.filter(({ occasions }) => occasions.some(({ day }) => day.startsWith(month))).length,
      lastMonthSamePeriod: 31_250,
      condition: { purchased: { from: `${month}-01`, to: asOf } },
    },
    value: {
      total: now?.value ?? 0,
      p10: now?.p10 ?? null,
      p90: now?.p90 ?? null,
      previous: before?.value ?? null,
      variance: { parameters: 2.1e8, future: 6.2e7, holdout: 4.4e8 },
      condition: {},
    },
    activeCustomers: {
      count: now?.activeCustomers ?? 0,
      previous: before?.activeCustomers ?? null,
      condition: { field: 'lastPurchaseOn', atLeast: addDays(asOf, -365) },
    },
    retention12: {
      share: now?.retention12 ?? null,
      n: 188,
      kept: 133,
      previous: before?.retention12 ?? null,
      condition: { field: 'lastPurchaseOn', atLeast: addDays(asOf, -365) },
    },
    valueAtRisk: {
      amount: sum(decline),
      customers: decline.length,
      previous: before?.valueAtRisk ?? null,
      condition: field('stage', 'decline'),
    },
    history,
    tiers: TIERS.map((tier, index) => {
      const members = customers.filter((each) => each.tier === tier);
      const revenue = members.reduce((total, each) => total + (each.revenue ?? 0), 0);
      const cut = [2200, 1300, 500, null][index] ?? null;
      const moves = { in: 3 + index * 4, out: 2 + index * 2 };
      return {
        tier,
        customers: members.length,
        value: sum(members),
        revenue,
        cut,
        moves,
        condition: field('tier', tier),
      };
    }),
    stages: STAGES.map((stage) => {
      const members = customers.filter((each) => each.stage === stage);
      return { stage, customers: members.length, value: sum(members), condition: field('stage', stage) };
    }),
    stageFlows: { from: quarter, to: asOf, flows: flowsOf(people, quarter, asOf) },
    cohorts: { months: cohortsOf(people, asOf) },
    lookAfter: decline
      .slice(0, 10)
      .map((each, index) =>
        attention(
          each,
          ['slippedIntoDecline', 'overdueByOwnRhythm', 'dueForSecondPurchase'][index % 3] ?? '',
        ),
      ),
    risers: customers
      .filter(({ stage }) => stage === 'stable')
      .slice(0, 5)
      .map((each) => attention(each, 'valueRose')),
    atRisk: decline.slice(0, 5).map((each) => attention(each, 'mayBeLost')),
    model: {
      name: 'bg-cnbd-k',
      unit: 'week',
      regularity: 2,
      converged: true,
      customers: people.length,
      parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
      standardErrors: { r: 0.013, alpha: 0.378, a: 0.186, b: 0.705 },
      reason: null,
    },
    holdout: {
      calibratedUntil: '2025-05-20',
      to: asOf,
      customers: people.length,
      actual: 1_894,
      forecast: 1_731,
      biasPercent: -8.6,
      candidates: [
        { name: 'bg-cnbd-k', converged: true, logScore: -0.98, forecast: 4020, biasPercent: -8.6 },
        { name: 'mbg-nbd', converged: true, logScore: -0.99, forecast: 3890, biasPercent: -11.2 },
      ],
    },
  };
}

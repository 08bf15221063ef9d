import type { components } from '../../src/lib/api/schema';
import { BLANK_CLASSES, BLANK_FACTS } from './blank-facts';
import type { Customer, CustomerPage, RfmClass, Stage, Tier } from '../../src/lib/api/types';
import { addDays, daysBetween } from '../../src/lib/format/format';

export type Occasion = { day: string; lines: components['schemas']['PurchaseLine'][]; recorded?: number };
export type Person = Pick<Customer, 'id' | 'externalId' | 'name' | 'phone' | 'email' | 'city' | 'version'> & {
  occasions: Occasion[];
  facts?: Partial<CustomerPage>;
  custom?: Record<string, unknown>;
};

export const BASE_RHYTHM = 38;
const MARGIN = 0.3;

export function amountOf(occasion: Occasion): number {
  return occasion.lines.reduce((sum, line) => sum + line.amount, 0);
}

function tierOf(value: number): Tier {
  return value > 2200 ? 'platinum' : value > 1300 ? 'gold' : value > 500 ? 'iron' : 'lead';
}

function stageOf(occasions: number, overdue: number): Stage {
  if (occasions === 0) return 'prospect';
  if (overdue >= 6) return 'lost';
  if (overdue >= 3) return 'decline';
  return occasions <= 2 ? 'exploration' : occasions <= 5 ? 'development' : 'stable';
}

/** Not the real models: smooth figures of a plausible size, so that pages have something to show. */
export function scored(person: Person, asOf: string): Customer {
  const { occasions } = person;
  const first = occasions[0]?.day ?? null;
  const last = occasions.at(-1)?.day ?? null;
  const n = occasions.length;
  const revenue = occasions.reduce((sum, each) => sum + amountOf(each), 0);
  const daysSinceLast = last ? daysBetween(last, asOf) : null;
  const ownRhythmDays = first && last ? (daysBetween(first, last) + BASE_RHYTHM) / n : null;
  const overdue = ownRhythmDays && daysSinceLast !== null ? daysSinceLast / ownRhythmDays : null;
  const pAlive = n <= 1 ? 1 : 1 / (1 + Math.exp((overdue ?? 9) - 3.5));
  const expectedPurchases = ownRhythmDays ? (pAlive * 420) / (ownRhythmDays + 45) : 0;
  const expectedSpend = n ? revenue / n : null;
  const value = Math.round(MARGIN * (expectedSpend ?? 0) * expectedPurchases * 100) / 100;
  const pBuy = pAlive * (1 - Math.exp(-expectedPurchases));
  const stage = stageOf(n, overdue ?? 0);
  const recent = (overdue ?? 9) < 2.5;
  const classes: [RfmClass, RfmClass] = recent
    ? n > 5
      ? ['importantValue', 'generalValue']
      : ['importantDevelop', 'generalDevelop']
    : n > 5
      ? ['importantKeep', 'generalKeep']
      : ['importantWinBack', 'generalWinBack'];
  return {
    ...BLANK_FACTS,
    ...BLANK_CLASSES,
    ...person.facts,
    id: person.id,
    externalId: person.externalId,
    name: person.name,
    displayName: person.name ?? person.externalId ?? `#${person.id}`,
    phone: person.phone,
    email: person.email,
    city: person.city,
    firstPurchaseOn: first,
    lastPurchaseOn: last,
    lastContactedOn: null,
    owed: null,
    overdue: null,
    prepaid: null,
    oldestDebtDays: null,
    lastPaymentOn: null,
    nextFollowUpOn: null,
    openCases: null,
    caseDueOn: null,
    contactPersons: null,
    hasDecisionMaker: null,
    referredBy: null,
    referrals: null,
    purchases: n,
    revenue,
    value,
    valueP10: n <= 1 ? 0 : Math.round(value * 0.62),
    valueP90: Math.round(value * 1.46) + 20,
    realisedValue: revenue * MARGIN,
    lifetimeValue: revenue * MARGIN + value,
    pAlive,
    pBuy,
    expectedPurchases,
    expectedSpend,
    r: recent ? 5 : 2,
    f: Math.min(5, Math.ceil(n / 3)),
    m: Math.min(5, Math.ceil(revenue / 900)),
    rfmClass: n ? (revenue > 2500 ? classes[0] : classes[1]) : null,
    tier: tierOf(value),
    stage,
    stageQuarterAgo: null,
    tierQuarterAgo: null,
    valueChange: null,
    stageSince: last ? addDays(last, Math.round(stage === 'lost' ? 6 * (ownRhythmDays ?? 0) : 0)) : null,
    stageEvidence: { occasions: n, ownRhythmDays, overdue, daysSinceLast, pBuy },
    asOf,
    version: person.version,
    custom: person.custom ?? {},
    currency: 'CNY',
  };
}

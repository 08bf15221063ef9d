import { addDays } from '../../src/lib/format/format';
import type { MonthEnd } from '../../src/lib/api/types';
import { amountOf, scored, type Person } from './scoring';

/** The last n months as "2026-03", oldest first. */
export function monthsBefore(asOf: string, n: number): string[] {
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  return Array.from({ length: n }, (_, index) =>
    new Date(Date.UTC(year, month - n + index, 1)).toISOString().slice(0, 7),
  );
}

function monthEnd(month: string, asOf: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return last < asOf ? last : asOf;
}

export function monthsOfHistory(people: Person[], asOf: string): MonthEnd[] {
  return monthsBefore(asOf, 24).map((month, index) => {
    const day = monthEnd(month, asOf);
    const then = people
      .map((person) => ({ ...person, occasions: person.occasions.filter((each) => each.day <= day) }))
      .filter(({ occasions }) => occasions.length > 0)
      .map((person) => scored(person, day));
    const value = then.reduce((total, each) => total + (each.value ?? 0), 0);
    const yearAgo = addDays(day, -365);
    const base = then.filter((each) => (each.firstPurchaseOn ?? day) < yearAgo);
    return {
      monthEnd: day,
      customers: then.length,
      value,
      p10: value * 0.86,
      p90: value * 1.15,
      activeCustomers: then.filter((each) => (each.lastPurchaseOn ?? '') > yearAgo).length,
      retention12: base.length ? base.filter((each) => each.stage !== 'lost').length / base.length : null,
      valueAtRisk: then
        .filter((each) => each.stage === 'decline')
        .reduce((sum, each) => sum + (each.value ?? 0), 0),
      revenue: people
        .flatMap(({ occasions }) => occasions.filter((each) => each.day.startsWith(month)))
        .reduce((sum, each) => sum + amountOf(each), 0),
      reconstructed: index < 20,
    };
  });
}

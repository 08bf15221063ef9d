import { addDays } from '@/lib/format/format';

const WEEK = 7;

/** "2026-11" of "2026-11-27". */
export function monthOf(day: string): string {
  return day.slice(0, 'yyyy-mm'.length);
}

export function addMonths(month: string, months: number): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  return monthOf(first.toISOString());
}

/** Whole weeks from Monday on that hold the month: at most 42 days. */
export function daysAround(month: string): string[] {
  const first = `${month}-01`;
  const begin = addDays(first, -((new Date(first).getUTCDay() + WEEK - 1) % WEEK));
  const next = `${addMonths(month, 1)}-01`;
  const days = [];
  for (let day = begin; day < next || days.length % WEEK > 0; day = addDays(day, 1)) days.push(day);
  return days;
}

export function isMonth(text: string | null): text is string {
  return text !== null && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text);
}

export function isDay(text: string | null): text is string {
  return text !== null && isMonth(monthOf(text)) && !Number.isNaN(Date.parse(text)) && text.length === 10;
}

import type { Language } from '../i18n/languages';
import { lunarDay } from './lunar';

export type Format = ReturnType<typeof createFormat>;
type Amount = number | null | undefined;

/** What stands where there is no figure. */
export const NONE = '–';

/** Money, numbers and dates as the reader's language writes them, in the firm's currency and time zone. */
export function createFormat(language: Language, currency: string, timeZone: string) {
  const number = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(language, options);
    return (value: Amount) => (value == null || !Number.isFinite(value) ? NONE : formatter.format(value));
  };
  const inCurrency = (options: Intl.NumberFormatOptions) =>
    number({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options });
  /** A day names no instant, so it is read and written as UTC; an instant belongs to a day of the firm. */
  const date = (options: Intl.DateTimeFormatOptions) => {
    const days = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    const instants = new Intl.DateTimeFormat(language, { ...options, timeZone });
    return (value: string | null | undefined) =>
      value ? (value.includes('T') ? instants : days).format(instantOf(value)) : NONE;
  };
  return {
    currency,
    symbol: symbolOf(language, currency),
    money: inCurrency({ maximumFractionDigits: 0 }),
    moneyExact: inCurrency({}),
    moneyShort: inCurrency({ notation: 'compact', maximumSignificantDigits: 3 }),
    count: number({ maximumFractionDigits: 0 }),
    about: about(number({ maximumSignificantDigits: 2 })),
    decimal: number({ maximumFractionDigits: 1 }),
    precise: number({ maximumSignificantDigits: 4 }),
    percent: number({ style: 'percent', maximumFractionDigits: 0 }),
    percentExact: number({ style: 'percent', maximumFractionDigits: 1 }),
    change: number({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    signed: number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    size: sizeIn(language),
    date: date({ year: 'numeric', month: 'short', day: 'numeric' }),
    day: date({ month: 'short', day: 'numeric' }),
    month: date({ year: 'numeric', month: 'short' }),
    monthLong: date({ year: 'numeric', month: 'long' }),
    weekday: date({ weekday: 'short' }),
    lunar: (stored: string) => lunarDay(language, stored),
    dateTime: date({ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }),
  };
}

/** A number that is known by and large. */
const about = (format: (value: Amount) => string) => (value: Amount) => `≈ ${format(value)}`;

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** Bytes in the largest unit of which there is at least one, by steps of 1,024 as file managers count. */
function sizeIn(language: Language) {
  return (bytes: Amount) => {
    if (bytes == null) return NONE;
    const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
    const options = { style: 'unit', unit: UNITS[step] ?? 'byte', maximumFractionDigits: 1 } as const;
    const unitDisplay = step === 0 ? 'long' : 'short';
    return new Intl.NumberFormat(language, { ...options, unitDisplay }).format(bytes / 1024 ** step);
  };
}

function instantOf(value: string): Date {
  return new Date(/^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value);
}

function symbolOf(language: Language, currency: string): string {
  const parts = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

const DAY = 86_400_000;

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);
}

/** Today in the firm's time zone, as "2026-03-05". */
export function today(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}

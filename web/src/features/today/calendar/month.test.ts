import { expect, it } from 'vitest';
import { addMonths, daysAround, isDay, isMonth } from './month';

it('shows whole weeks from Monday on', () => {
  const november = daysAround('2026-11');
  expect(november[0]).toBe('2026-10-26');
  expect(november.at(-1)).toBe('2026-12-06');
  expect(november).toHaveLength(42);
  expect(daysAround('2027-02')).toHaveLength(28);
});

it('goes over the ends of years', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
});

it('knows what an address may say', () => {
  expect(isMonth('2026-11')).toBe(true);
  expect(isMonth('2026-13')).toBe(false);
  expect(isMonth(null)).toBe(false);
  expect(isDay('2026-11-27')).toBe(true);
  expect(isDay('2026-11-99')).toBe(false);
});

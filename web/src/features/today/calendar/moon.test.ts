import { expect, it } from 'vitest';
import { besideDay } from './moon';

it.each([
  ['2025-07-24', '三十'],
  ['2025-07-25', '闰六月'],
  ['2025-07-26', '初二'],
  ['2025-08-22', '廿九'],
  ['2025-08-23', '七月'],
  ['2025-06-24', undefined],
])('has beside %s %s', (day, said) => {
  const months = [
    { firstDay: '2025-06-25', month: 6, leap: false },
    { firstDay: '2025-07-25', month: 6, leap: true },
    { firstDay: '2025-08-23', month: 7, leap: false },
  ];
  expect(besideDay(day, months)).toBe(said);
});

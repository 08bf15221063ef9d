import { expect, it } from 'vitest';
import { lunarDay } from './lunar';

it.each([
  ['08-15', '农历八月十五'],
  ['01-01', '农历正月初一'],
  ['12-30', '农历腊月三十'],
  ['11-20', '农历冬月二十'],
  ['09-10', '农历九月初十'],
  ['10-29', '农历十月廿九'],
  ['L06-21', '农历闰六月廿一'],
])('says %s as %s', (stored, said) => {
  expect(lunarDay('zh-CN', stored)).toBe(said);
});

it('says it in English', () => {
  expect(lunarDay('en', '08-15')).toBe('lunar month 8, day 15');
  expect(lunarDay('en', 'L06-10')).toBe('lunar leap month 6, day 10');
});

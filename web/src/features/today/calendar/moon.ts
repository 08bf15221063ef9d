import type { LunarMonth } from '@/lib/api/types';
import { daysBetween } from '@/lib/format/format';
import { dayInChinese, monthInChinese } from '@/lib/format/lunar';

/** What a Chinese calendar has beside a day: the day by the moon, on the first of a month the month. */
export function besideDay(day: string, months: LunarMonth[]): string | undefined {
  const here = months.findLast(({ firstDay }) => firstDay <= day);
  if (!here) return undefined;
  const nth = daysBetween(here.firstDay, day) + 1;
  return nth === 1 ? monthInChinese(here.month, here.leap) : dayInChinese(nth);
}

import type { CalendarDay, CalendarEntry } from '../../src/lib/api/types';
import type { FollowUps } from './follow-up-routes';
import { json } from './http';
import type { Routes } from './http-types';

const BIRTHDAY: Omit<CalendarEntry, 'id' | 'customer'> = {
  kind: 'birthday',
  time: null,
  title: null,
  owner: null,
  done: false,
  lunarDay: '08-15',
  turns: null,
};

/** The tasks on their days, and one birthday by the moon: Mid-Autumn 2026. */
export function calendarRoutes({ tasks }: FollowUps): Routes {
  return {
    'GET /api/v1/calendar/lunar-months': () =>
      json({ items: [{ firstDay: '2026-11-09', month: 10, leap: false }] }),
    'GET /api/v1/calendar': ({ url }) => {
      const { from = '', to = '', perDay = '20' } = Object.fromEntries(url.searchParams);
      const days = new Map<string, CalendarEntry[]>();
      for (const { id, title, dueOn, dueTime, customer, owner, doneAt, gone } of tasks) {
        if (gone || dueOn < from || dueOn > to) continue;
        const entry = { id, title, customer, owner, time: dueTime, done: doneAt !== null };
        days.set(dueOn, [
          ...(days.get(dueOn) ?? []),
          { ...entry, kind: 'task', lunarDay: null, turns: null },
        ]);
      }
      if (from <= '2026-09-25' && to >= '2026-09-25') {
        const customer = { id: 1, displayName: '王丽华' };
        days.set('2026-09-25', [...(days.get('2026-09-25') ?? []), { ...BIRTHDAY, id: 1, customer }]);
      }
      const shown: CalendarDay[] = [...days]
        .map(([day, entries]) => ({ day, count: entries.length, entries: entries.slice(0, Number(perDay)) }))
        .sort((one, other) => one.day.localeCompare(other.day));
      return json({ days: shown });
    },
  };
}

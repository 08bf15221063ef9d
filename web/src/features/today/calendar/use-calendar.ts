import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answered, api } from '@/lib/api/client';
import { useLanguage } from '@/lib/i18n/use-language';
import { TASKS_KEY } from '@/lib/tasks/due-tasks';
import type { Whose } from '../use-tasks';
import { isDay, isMonth, monthOf } from './month';

type Wanted = { from: string; to: string; whose: Whose; perDay: number };

export function useCalendar(wanted: Wanted) {
  return useQuery({
    queryKey: [...TASKS_KEY, 'calendar', wanted],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/calendar', { params: { query: wanted }, signal })),
  });
}

/** By the moon, for whoever reads Chinese: nobody else counts by it. */
export function useLunarMonths(from: string, to: string) {
  const chinese = useLanguage() === 'zh-CN';
  const query = useQuery({
    queryKey: ['lunar-months', from, to],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/calendar/lunar-months', { params: { query: { from, to } }, signal })),
    staleTime: Infinity,
    enabled: chinese,
  });
  return (chinese ? query.data?.items : undefined) ?? [];
}

/** Month, open day and whose days are part of the address; what cannot be read is this month. */
export function useCalendarAddress(now: string) {
  const [address, setAddress] = useSearchParams();
  const month = address.get('month');
  const day = address.get('day');
  const whose: Whose = address.get('whose') === 'all' ? 'all' : 'mine';
  const choose = (changes: Record<string, string | null>) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    month: isMonth(month) ? month : monthOf(now),
    day: isDay(day) ? day : null,
    whose,
    choose,
  };
}

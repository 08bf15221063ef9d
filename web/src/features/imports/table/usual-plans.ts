import type { TablePreview } from '@/lib/api/types';
import type { Corrections } from '../preview/corrections';

const KEY = 'changke.imports.plans';
const MOST = 30;

type Plan = { titles: string; corrections: Corrections };

function plans(): Plan[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Plan[];
  } catch {
    return [];
  }
}

const fingerprint = (kind: string, table: TablePreview) =>
  [kind, ...table.columns.map(({ title }) => title)].join('\n');

/** What was decided about the last file with the same titles. */
export function usualPlan(kind: string, table: TablePreview): Corrections | undefined {
  const titles = fingerprint(kind, table);
  return plans().find((plan) => plan.titles === titles)?.corrections;
}

export function rememberPlan(kind: string, table: TablePreview): void {
  const titles = fingerprint(kind, table);
  const corrections: Corrections = {
    columns: table.columns.map(({ target }) => target ?? 'skip'),
    mode: table.mode,
    key: table.key ?? 'none',
  };
  const others = plans().filter((plan) => plan.titles !== titles);
  localStorage.setItem(KEY, JSON.stringify([{ titles, corrections }, ...others].slice(0, MOST)));
}

import type { Upload } from '@/lib/api/types';
import { readCorrections, type Corrections } from './corrections';

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

const fingerprint = (kind: string, { preview, table }: Upload) =>
  [kind, ...(preview?.columns ?? table?.columns ?? []).map(({ title }) => title)].join('\n');

/** What was decided about the last file with the same titles. */
export function usualPlan(kind: string, upload: Upload): Corrections | undefined {
  const titles = fingerprint(kind, upload);
  return plans().find((plan) => plan.titles === titles)?.corrections;
}

/** How the file is written is its own; what its columns mean is the same the next time. */
export function rememberPlan(kind: string, upload: Upload, options: string): void {
  const titles = fingerprint(kind, upload);
  const { header, dateFormat } = readCorrections(options);
  const { preview, table } = upload;
  const meant: Corrections = table
    ? {
        columns: table.columns.map(({ target }) => target ?? 'skip'),
        mode: table.mode,
        key: table.key ?? 'none',
      }
    : { columns: preview?.columns.map(({ role }) => role) };
  const corrections: Corrections = {
    ...meant,
    ...(header !== undefined && { header }),
    ...(dateFormat !== undefined && { dateFormat }),
  };
  const others = plans().filter((plan) => plan.titles !== titles);
  localStorage.setItem(KEY, JSON.stringify([{ titles, corrections }, ...others].slice(0, MOST)));
}

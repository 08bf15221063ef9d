import type { Fit, Job } from '../../src/lib/api/types';
import { json, problem } from './http';
import type { Routes } from './http-types';
import { AS_OF } from './people';

const CURRENT: Fit = {
  id: 2,
  asOf: AS_OF,
  fittedAt: `${AS_OF}T18:00:00Z`,
  current: true,
  chosen: true,
  assumed: { margin: 0.3, annualDiscountRate: 0.15, horizonMonths: 36, unit: 'week' },
  purchasing: {
    name: 'bg-cnbd-k',
    regularity: 2,
    parameters: [
      { symbol: 'r', value: 0.243, standardError: 0.0126 },
      { symbol: 'alpha', value: 4.414, standardError: null },
    ],
    logLikelihood: -9582.4,
    converged: true,
    edge: null,
    customers: 2357,
    correlation: null,
    byFrequency: null,
    standIn: null,
    missing: null,
  },
  spend: {
    name: 'gamma-gamma',
    regularity: null,
    parameters: [{ symbol: 'p', value: 6.25, standardError: 1.19 }],
    logLikelihood: -4055.9,
    converged: true,
    edge: null,
    customers: 946,
    correlation: 0.21,
    byFrequency: { verdict: 'more', perDoubling: 0.075, low: 0.057, high: 0.093, pValue: 1e-16 },
    standIn: null,
    missing: null,
  },
  holdout: {
    calibratedUntil: '2025-05-20',
    to: AS_OF,
    customers: 2000,
    actual: 1894,
    forecast: 1731,
    biasPercent: -8.6,
    weeks: [
      { week: 1, actual: 950, forecast: 870 },
      { week: 2, actual: 944, forecast: 861 },
    ],
    byRepeats: [
      { repeats: 0, customers: 1500, actual: 400, forecast: 380 },
      { repeats: 7, customers: 500, actual: 1494, forecast: 1351 },
    ],
    candidates: [
      { name: 'bg-cnbd-k', converged: true, logScore: -0.98, forecast: 1731, biasPercent: -8.6 },
      { name: 'mbg-nbd', converged: false, logScore: -0.99, forecast: 1690, biasPercent: -10.8 },
    ],
  },
  value: { total: 482_000, p10: 441_000, p90: 523_000, parameters: 1, future: 2, holdout: 3 },
};

const EARLIER: Fit = {
  ...CURRENT,
  id: 1,
  asOf: '2026-02-01',
  fittedAt: '2026-02-01T10:00:00Z',
  current: false,
  chosen: false,
};

/** Two fits: what counts, and what was believed before. */
export function modelRoutes(empty: boolean, jobs: Job[]): Routes {
  const fits = empty ? [] : [CURRENT, EARLIER];
  return {
    'GET /api/v1/models': () => json({ fit: fits[0] ?? null }),
    'GET /api/v1/models/fits': ({ url }) =>
      json({
        items: fits
          .filter(({ fittedAt }) => fittedAt.slice(0, 10) <= (url.searchParams.get('until') ?? '9'))
          .map(({ id, asOf, fittedAt, current, purchasing, holdout, value }) => ({
            id,
            asOf,
            fittedAt,
            current,
            model: purchasing.name,
            customers: purchasing.customers,
            biasPercent: holdout?.biasPercent ?? null,
            value: value?.total ?? null,
            p10: value?.p10 ?? null,
            p90: value?.p90 ?? null,
          })),
        next: null,
      }),
    'GET /api/v1/models/fits/{id}': ({ id }) => {
      const fit = fits.find((each) => each.id === Number(id));
      return fit ? json(fit) : problem(404, '没有这次拟合。');
    },
    'POST /api/v1/refresh': () => {
      jobs.unshift({
        id: jobs.length + 1,
        kind: 'refresh',
        label: 'refresh',
        phaseLabel: null,
        createdAt: `${AS_OF}T02:14:00Z`,
        startedAt: `${AS_OF}T02:14:01Z`,
        endedAt: null,
        state: 'running',
        phase: 'fitting',
        done: 0,
        total: 10,
        result: null,
        error: null,
      });
      return json({ job: jobs.length }, 202);
    },
  };
}

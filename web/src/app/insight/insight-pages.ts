import type { RouteObject } from 'react-router';

type InsightPage = { name: 'value' | 'profit' | 'stages' | 'churn' | 'models' } & Required<
  Pick<RouteObject, 'lazy'>
>;

/** The pages of insight in the order of their tabs; each is at /insight/ and its name. */
export const insightPages: InsightPage[] = [];

import type { RouteObject } from 'react-router';
import { loadTexts } from '@/lib/i18n/i18n';

type InsightPage = { name: 'value' | 'profit' | 'stages' | 'churn' | 'models' } & Required<
  Pick<RouteObject, 'lazy'>
>;

/** The pages of insight in the order of their tabs; each is at /insight/ and its name. */
export const insightPages: InsightPage[] = [
  {
    name: 'value',
    lazy: async () => {
      const [{ ValuePage }] = await Promise.all([import('@/features/value/value-page'), loadTexts('value')]);
      return { Component: ValuePage };
    },
  },
  {
    name: 'stages',
    lazy: async () => {
      const [{ StagesPage }] = await Promise.all([
        import('@/features/stages/stages-page'),
        loadTexts('value'),
      ]);
      return { Component: StagesPage };
    },
  },
  {
    name: 'models',
    lazy: async () => {
      const [{ ModelsPage }] = await Promise.all([
        import('@/features/models/models-page'),
        loadTexts('models'),
      ]);
      return { Component: ModelsPage };
    },
  },
];

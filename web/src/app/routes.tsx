import { Navigate, type RouteObject } from 'react-router';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';
import { InsightLayout } from './insight/insight-layout';
import { insightPages } from './insight/insight-pages';
import { Shell } from './shell/shell';
import { Loading } from '@/components/loading';
import { loadTexts } from '@/lib/i18n/i18n';

/** One address for every page; each page's script is loaded when it is first opened. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: Loading,
    children: [
      {
        path: '/sign-in',
        lazy: async () => ({ Component: (await import('@/features/sign-in/sign-in-page')).SignInPage }),
      },
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await import('@/features/home/home-page')).HomePage }),
              },
              {
                path: 'today',
                lazy: async () => {
                  const [{ TodayPage }] = await Promise.all([
                    import('@/features/today/today-page'),
                    loadTexts('tasks'),
                  ]);
                  return { Component: TodayPage };
                },
              },
              {
                path: 'today/calendar',
                lazy: async () => {
                  const [{ CalendarPage }] = await Promise.all([
                    import('@/features/today/calendar/calendar-page'),
                    loadTexts('tasks'),
                    loadTexts('calendar'),
                  ]);
                  return { Component: CalendarPage };
                },
              },
              {
                path: 'customers',
                lazy: async () => ({
                  Component: (await import('@/features/customers/list/customers-page')).CustomersPage,
                }),
              },
              {
                path: 'bulk-edits',
                lazy: async () => {
                  const [{ BulkEditsPage }] = await Promise.all([
                    import('@/features/customers/bulk-edits/bulk-edits-page'),
                    loadTexts('bulk'),
                  ]);
                  return { Component: BulkEditsPage };
                },
              },
              {
                path: 'customers/new',
                lazy: async () => {
                  const [{ NewCustomerPage }] = await Promise.all([
                    import('@/features/customers/entry/new-customer-page'),
                    loadTexts('entry'),
                  ]);
                  return { Component: NewCustomerPage };
                },
              },
              {
                path: 'customers/:id',
                lazy: async () => {
                  const [{ CustomerPage }] = await Promise.all([
                    import('@/features/customers/record/customer-page'),
                    loadTexts('record'),
                    loadTexts('tasks'),
                    loadTexts('cases'),
                    loadTexts('relationships'),
                    loadTexts('files'),
                  ]);
                  return { Component: CustomerPage };
                },
              },
              {
                path: 'quality',
                lazy: async () => {
                  const [{ QualityPage }] = await Promise.all([
                    import('@/features/quality/quality-page'),
                    loadTexts('quality'),
                  ]);
                  return { Component: QualityPage };
                },
              },
              {
                path: 'duplicates',
                lazy: async () => {
                  const [{ DuplicatesPage }] = await Promise.all([
                    import('@/features/duplicates/duplicates-page'),
                    loadTexts('duplicates'),
                  ]);
                  return { Component: DuplicatesPage };
                },
              },
              {
                path: 'duplicates/compare',
                lazy: async () => {
                  const [{ ComparePage }] = await Promise.all([
                    import('@/features/duplicates/compare-page'),
                    loadTexts('duplicates'),
                  ]);
                  return { Component: ComparePage };
                },
              },
              {
                path: 'service',
                lazy: async () => {
                  const [{ ServicePage }] = await Promise.all([
                    import('@/features/service/service-page'),
                    loadTexts('cases'),
                  ]);
                  return { Component: ServicePage };
                },
              },
              ...(insightPages[0]
                ? [
                    {
                      path: 'insight',
                      Component: InsightLayout,
                      children: [
                        { index: true, element: <Navigate to={insightPages[0].name} replace /> },
                        ...insightPages.map(({ name, lazy }) => ({ path: name, lazy })),
                      ],
                    },
                  ]
                : []),
              {
                path: 'import',
                lazy: async () => {
                  const [{ ImportsPage }] = await Promise.all([
                    import('@/features/imports/imports-page'),
                    loadTexts('imports'),
                  ]);
                  return { Component: ImportsPage };
                },
              },
              {
                path: 'import/:id',
                lazy: async () => {
                  const [{ ImportPage }] = await Promise.all([
                    import('@/features/imports/result/import-page'),
                    loadTexts('imports'),
                  ]);
                  return { Component: ImportPage };
                },
              },
              {
                path: 'settings',
                lazy: async () => {
                  const [{ SettingsPage }] = await Promise.all([
                    import('@/features/settings/settings-page'),
                    loadTexts('settings'),
                  ]);
                  return { Component: SettingsPage };
                },
              },
              {
                path: 'settings/exports',
                lazy: async () => {
                  const [{ ExportLogPage }] = await Promise.all([
                    import('@/features/settings/export-log'),
                    loadTexts('settings'),
                    loadTexts('record'),
                  ]);
                  return { Component: ExportLogPage };
                },
              },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];

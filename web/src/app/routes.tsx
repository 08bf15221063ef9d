import type { RouteObject } from 'react-router';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';
import { Loading } from '@/components/loading';

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
                path: 'customers',
                lazy: async () => ({
                  Component: (await import('@/features/customers/list/customers-page')).CustomersPage,
                }),
              },
              {
                path: 'customers/new',
                lazy: async () => ({
                  Component: (await import('@/features/customers/entry/new-customer-page')).NewCustomerPage,
                }),
              },
              {
                path: 'customers/:id',
                lazy: async () => ({
                  Component: (await import('@/features/customers/record/customer-page')).CustomerPage,
                }),
              },
              {
                path: 'import',
                lazy: async () => ({
                  Component: (await import('@/features/imports/imports-page')).ImportsPage,
                }),
              },
              {
                path: 'import/:id',
                lazy: async () => ({
                  Component: (await import('@/features/imports/result/import-page')).ImportPage,
                }),
              },
              {
                path: 'settings',
                lazy: async () => ({
                  Component: (await import('@/features/settings/settings-page')).SettingsPage,
                }),
              },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];

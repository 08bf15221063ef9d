import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { json } from '../../../dev/fake-api/http';
import { openPage } from '../../../dev/render-page';
import type { LoggedExport } from '@/lib/api/types';

const LIST: LoggedExport = {
  id: 2,
  by: '李强',
  begunAt: '2026-11-20T08:00:00Z',
  endedAt: '2026-11-20T08:00:01Z',
  named: null,
  condition: { field: 'city', is: '杭州' },
  q: 'wang',
  columns: ['name', 'city'],
  format: 'csv',
  channel: null,
  purpose: null,
  customers: 1204,
  whole: true,
};

it('says who took which list out, page by page', async () => {
  const { user } = await openPage('/settings', {
    prepare: (fake) => {
      fake.routes['GET /api/v1/exports/log'] = ({ url }) =>
        url.searchParams.get('after') === '2'
          ? json({
              items: [
                {
                  ...LIST,
                  id: 1,
                  condition: null,
                  q: null,
                  named: 3,
                  channel: 'sms',
                  purpose: 'service',
                  whole: false,
                },
              ],
              next: null,
            })
          : json({ items: [LIST], next: 2 });
    },
  });
  await user.click(await screen.findByRole('link', { name: 'Log of exports' }));
  const table = await screen.findByRole('table', { name: 'Exports' });
  expect(await within(table).findByText('City: 杭州 · “wang”')).toBeVisible();
  expect(within(table).getByText('1,204')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'More' }));
  expect(await within(table).findByText('3 customers, one by one')).toBeVisible();
  expect(within(table).getByText('For a mailing: SMS, Service')).toBeVisible();
  expect(within(table).getByText('broken off')).toBeVisible();
});

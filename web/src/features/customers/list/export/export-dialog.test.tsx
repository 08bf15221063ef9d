import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { json } from '../../../../../dev/fake-api/http';
import { openPage } from '../../../../../dev/render-page';

it('counts before a mailing who is left out, and asks the file for the others only', async () => {
  const { user } = await openPage('/customers', {
    prepare: (fake) => {
      fake.routes['POST /api/v1/customers/export/reach'] = ({ body }) =>
        json({
          customers: 20,
          withoutConsent: body.purpose === 'service' ? 12 : 0,
          withoutAddress: 3,
          reached: 5,
        });
    },
  });
  await user.click(await screen.findByRole('button', { name: /Export/ }));
  const dialog = await screen.findByRole('dialog');
  await user.selectOptions(within(dialog).getByLabelText('Channel'), 'SMS');
  await user.selectOptions(within(dialog).getByLabelText('Purpose'), 'Service');
  expect(await within(dialog).findByText('Left out without consent: 12')).toBeVisible();
  expect(within(dialog).getByText('Left out without a number or address: 3')).toBeVisible();
  const address = within(dialog)
    .getByRole('link', { name: /Download/ })
    .getAttribute('href');
  expect(address).toContain('channel=sms&purpose=service');
  await user.selectOptions(within(dialog).getByLabelText('Channel'), 'No: for our own use');
  const everybody = within(dialog)
    .getByRole('link', { name: /Download/ })
    .getAttribute('href');
  expect(everybody).not.toContain('channel');
});

it('exports those ticked, and nobody else', async () => {
  const orders: Record<string, unknown>[] = [];
  URL.createObjectURL = () => 'blob:here';
  URL.revokeObjectURL = () => undefined;
  const { user } = await openPage('/customers', {
    prepare: (fake) => {
      fake.routes['POST /api/v1/customers/export'] = ({ body }) => {
        orders.push(body);
        return new Response('Name\nAnn\n', { headers: { 'Content-Type': 'text/csv' } });
      };
    },
  });
  await screen.findByRole('table');
  for (const box of screen.getAllByRole('checkbox', { name: /^Choose / }).slice(1, 3)) await user.click(box);
  const bar = await screen.findByRole('region', { name: 'Chosen customers' });
  await user.click(within(bar).getByRole('button', { name: /Export/ }));
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText('2 chosen customers, with the columns and order of the list.');
  await user.click(within(dialog).getByRole('button', { name: /Download/ }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(orders).toMatchObject([
    { format: 'xlsx', language: 'en', selection: { ids: [expect.any(Number), expect.any(Number)] } },
  ]);
});

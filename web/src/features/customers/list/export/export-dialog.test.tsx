import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { json } from '../../../../../dev/fake-api/http';
import { openPage } from '../../../../../dev/render-page';

it('counts before a mailing who is left out, and asks the file for the others only', async () => {
  const { user } = await openPage('/customers', {
    prepare: (fake) => {
      fake.routes['GET /api/v1/customers/export/reach'] = ({ url }) =>
        json({
          customers: 20,
          withoutConsent: url.searchParams.get('purpose') === 'service' ? 12 : 0,
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
  await user.selectOptions(within(dialog).getByLabelText('Channel'), 'No: everybody in the list');
  const everybody = within(dialog)
    .getByRole('link', { name: /Download/ })
    .getAttribute('href');
  expect(everybody).not.toContain('channel');
});

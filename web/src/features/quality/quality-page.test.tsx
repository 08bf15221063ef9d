import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../dev/render-page';

it('tells what is missing and wrong, and each figure opens its customers', async () => {
  const { user, location } = await openPage('/quality');
  expect(await screen.findByText('64%')).toBeVisible();
  expect(screen.getByRole('link', { name: /^May be duplicates: 4/ })).toHaveAttribute('href', '/duplicates');
  expect(screen.getByRole('link', { name: 'Wang' })).toHaveAttribute('href', '/customers/1');
  expect(screen.getByText('No number is shared by four customers or more.')).toBeVisible();

  await user.click(screen.getByRole('link', { name: /^E-mail: / }));
  await waitFor(() => expect(location().pathname).toBe('/customers'));
  expect(JSON.parse(new URLSearchParams(location().search).get('where') ?? '')).toEqual({
    field: 'email',
    empty: true,
  });
});

it('leads to the import while there is nobody', async () => {
  await openPage('/quality', { empty: true });
  expect(await screen.findByText('No customers yet')).toBeVisible();
});

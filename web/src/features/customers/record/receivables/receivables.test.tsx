import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../../dev/render-page';

it('enters an amount due and its payment, and takes the payment back', async () => {
  const { user } = await openPage('/customers/1?record=due');
  const due = await screen.findByRole('dialog', { name: /Amount due from/ });
  await user.click(within(due).getByRole('button', { name: 'Amount due' }));
  expect(within(due).getByRole('alert')).toHaveTextContent('An amount above 0 is needed');
  await user.type(within(due).getByLabelText(/Amount \(/), '1,280.50');
  await user.type(within(due).getByLabelText('Order or invoice number'), 'INV-7{Enter}');
  expect(await screen.findByText('INV-7')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Payment$/ }));
  const payment = await screen.findByRole('dialog', { name: /Payment of/ });
  expect(within(payment).getByLabelText(/Amount \(/)).toHaveValue('1280.5');
  await user.click(within(payment).getByRole('button', { name: 'Payment' }));
  expect(await screen.findByText('Owes nothing')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Take back the payment/ }));
  await waitFor(() => expect(screen.queryByText('Owes nothing')).toBeNull());
});

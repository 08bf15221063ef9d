import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../../dev/render-page';

it('enters a contact person on the way, shows the network as a table, and removes the relationship', async () => {
  const { user } = await openPage('/customers/1');
  await user.click(await screen.findByRole('button', { name: /Add a relationship$/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  expect(within(dialog).getByRole('alert')).toHaveTextContent('Choose somebody');
  await user.type(within(dialog).getByRole('combobox', { name: 'Person or firm' }), '新客人{ArrowUp}{Enter}');
  expect(await within(dialog).findByText('新客人')).toBeVisible();
  await user.type(within(dialog).getByLabelText('Phone'), '13800138000');
  await user.selectOptions(within(dialog).getByLabelText(/^Is to/), 'contact-person');
  await user.click(within(dialog).getByLabelText('Decision-maker'));
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  expect(await screen.findByRole('link', { name: '新客人' })).toHaveAttribute('href', '/customers/999');
  expect(screen.getByText('Decision-maker · 13800138000')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Network$/ }));
  const network = await screen.findByRole('dialog', { name: /2 customers, 1 relationships/ });
  await user.click(within(network).getByRole('button', { name: /View as table$/ }));
  expect(within(network).getByRole('row', { name: /新客人.*Contact person.*Middle/ })).toBeVisible();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Remove: 新客人' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: '新客人' })).toBeNull());
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
});

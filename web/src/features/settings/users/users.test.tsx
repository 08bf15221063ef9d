import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../dev/render-page';

it('invites a user and shows the link to hand on once', async () => {
  const { user } = await openPage('/settings');
  await user.click(await screen.findByRole('button', { name: 'Invite a user' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Name'), 'Mei');
  await user.type(within(dialog).getByLabelText('E-mail'), 'mei@tea.example');
  await user.selectOptions(within(dialog).getByLabelText('Role'), 'read-only');
  await user.click(within(dialog).getByRole('button', { name: 'Create link' }));
  const link = await screen.findByText(`${window.location.origin}/sign-in?token=3vXq9`);
  await waitFor(() => expect(link).toBeVisible());
  const list = screen.getByRole('list', { name: 'Users', hidden: true });
  expect(within(list).getByText('Mei')).toBeInTheDocument();
  expect(within(list).getByText('Read-only')).toBeInTheDocument();
});

it('disables and enables a user', async () => {
  const { user } = await openPage('/settings');
  await user.click(await screen.findByRole('button', { name: 'Disable 李强' }));
  expect(await screen.findByText('Disabled')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Enable 李强' }));
  expect(await screen.findByRole('button', { name: 'Disable 李强' })).toBeVisible();
});

it('shows a member neither users nor keys nor the firm’s settings', async () => {
  await openPage('/settings', { prepare: ({ account }) => void (account.role = 'member') });
  expect(await screen.findByRole('heading', { name: 'Password' })).toBeVisible();
  for (const name of ['Users', 'API keys', 'Firm']) {
    expect(screen.queryByRole('heading', { name })).not.toBeInTheDocument();
  }
});

it('offers whoever may only read nothing that writes', async () => {
  await openPage('/customers/1', { prepare: ({ account }) => void (account.role = 'read-only') });
  expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^(Edit|Record)/ })).not.toBeInTheDocument();
});

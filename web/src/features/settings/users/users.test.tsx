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

it('asks to whom the duties of a user go who is disabled, and takes that back', async () => {
  const { user } = await openPage('/settings');
  await user.click(await screen.findByRole('button', { name: 'Disable 陈梅' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('陈梅 looks after 12 customers, 3 open tasks.')).toBeInTheDocument();
  expect(within(dialog).getByRole('button', { name: 'Disable and hand over' })).toBeDisabled();
  await user.selectOptions(within(dialog).getByLabelText('Hand over to'), '李强');
  await user.click(within(dialog).getByRole('button', { name: 'Disable and hand over' }));
  expect(await screen.findByText(/^12 customers, 3 open tasks handed over to 李强/)).toBeInTheDocument();
  expect(screen.getByText('Disabled')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo the hand-over of 陈梅', hidden: true }));
  expect(await screen.findByText('Nobody looks after 12 customers, 3 open tasks now.')).toBeInTheDocument();
});

it('disables a user whose duties are handed over later', async () => {
  const { user } = await openPage('/settings');
  await user.click(await screen.findByRole('button', { name: 'Disable 陈梅' }));
  await user.click(await screen.findByRole('button', { name: 'Disable, hand over later' }));
  const later = await screen.findByRole('button', { name: 'Hand over what 陈梅 looks after', hidden: true });
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(later);
  const dialog = await screen.findByRole('dialog');
  await user.selectOptions(within(dialog).getByLabelText('Hand over to'), 'the public pool');
  expect(within(dialog).getByText(/open tasks and cases come to you/)).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Hand over' }));
  expect(await screen.findByText(/handed over to the public pool/)).toBeInTheDocument();
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

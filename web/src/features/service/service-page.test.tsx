import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../dev/render-page';

it('opens a case on the customer’s page, closes it with its result and takes that back', async () => {
  const { user, fake } = await openPage('/customers/1');
  await user.click(await screen.findByRole('button', { name: /New case$/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Create' }));
  expect(within(dialog).getByText('Say what it is about')).toBeVisible();
  await user.type(within(dialog).getByLabelText('Subject'), 'Tea arrived damp');
  await user.selectOptions(within(dialog).getByLabelText('Kind'), 'complaint');
  await user.selectOptions(within(dialog).getByLabelText('Priority'), 'high');
  await user.click(within(dialog).getByRole('button', { name: 'Create' }));
  expect(await screen.findByRole('heading', { name: 'Open cases · 1' })).toBeVisible();
  expect(fake.cases[0]).toMatchObject({ kind: 'complaint', priority: 'high', customer: { id: 1 } });

  await user.click(screen.getByRole('link', { name: 'Tea arrived damp' }));
  await user.click(await screen.findByRole('button', { name: 'Close case' }));
  await user.type(screen.getByLabelText('Result'), 'Sent a new parcel');
  await user.click(screen.getByRole('button', { name: 'Close case' }));
  await waitFor(() => expect(fake.cases[0]?.state).toBe('closed'));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Open cases · 1' })).toBeNull());
  const [undo, latest = undo] = (await screen.findAllByRole('button', { name: 'Undo' })).slice(-2);
  if (latest) await user.click(latest);
  await waitFor(() => expect(fake.cases[0]?.state).toBe('open'));
});

const known = {
  customer: { id: 1, displayName: 'Wang' },
  kind: 'question' as const,
  text: '',
  owner: { id: 1, name: '李强' },
  overdue: false,
  dueOn: null,
  priority: 'normal' as const,
  state: 'open' as const,
  result: null,
  openedAt: '2026-11-20T09:00:00Z',
  closedAt: null,
  version: 0,
};

it('lists my open cases, finds others, and moves by the arrow keys', async () => {
  const { user, location } = await openPage('/service', {
    prepare: ({ cases }) => {
      cases.push({ ...known, id: 1, subject: 'Invoice title' });
      cases.push({ ...known, id: 2, subject: 'New tea', dueOn: '2026-01-01', overdue: true });
      cases.push({ ...known, id: 3, subject: 'Theirs', owner: { id: 2, name: '陈梅' } });
    },
  });
  const first = await screen.findByRole('button', { name: 'Open case: New tea' });
  expect(screen.queryByRole('button', { name: 'Open case: Theirs' })).toBeNull();
  first.focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('button', { name: 'Open case: Invoice title' })).toHaveFocus();
  await user.selectOptions(screen.getByLabelText('Whose cases'), 'all');
  expect(await screen.findByRole('button', { name: 'Open case: Theirs' })).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Which cases'), 'overdue');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Open case: Theirs' })).toBeNull());
  expect(location().search).toBe('?whose=all&which=overdue');
});

it('shows what somebody else has changed before anything of it is overwritten', async () => {
  const { user, fake } = await openPage('/service?case=1', {
    prepare: ({ cases }) => void cases.push({ ...known, id: 1, subject: 'Invoice title' }),
  });
  const subject = await screen.findByLabelText('Subject');
  Object.assign(fake.cases[0] ?? {}, { subject: 'Invoice of May', version: 4 });
  await user.clear(subject);
  await user.type(subject, 'Invoice of June');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Invoice of May')).toBeVisible();
  expect(fake.cases[0]?.subject).toBe('Invoice of May');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(fake.cases[0]?.subject).toBe('Invoice of June'));
});

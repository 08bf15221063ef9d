import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../../dev/render-page';

const SAID = '  asked for the new tea\n<b>not bold</b> 😀 ';

it('writes what was said exactly, with the next step, and undoes it', async () => {
  const { user, fake } = await openPage('/customers/1');
  await user.click(await screen.findByRole('button', { name: /Write a follow-up: call/ }));
  const form = await screen.findByRole('form', { name: 'Write a follow-up' });
  await user.click(within(form).getByRole('button', { name: /Save/ }));
  expect(within(form).getByRole('alert')).toHaveTextContent('Write what was said');
  await user.click(within(form).getByRole('radio', { name: 'Visit' }));
  const said = within(form).getByLabelText('What was said');
  await user.click(said);
  await user.paste(SAID);
  await user.type(within(form).getByLabelText('What next'), 'Send an offer');
  await user.click(within(form).getByRole('button', { name: /Save/ }));
  expect(within(form).getByRole('alert')).toHaveTextContent('Choose a day');
  await user.type(within(form).getByLabelText('Day'), '2027-03-01');
  await user.click(within(form).getByRole('button', { name: /Save/ }));
  expect(await screen.findByRole('checkbox', { name: 'Done: Send an offer' })).toBeVisible();
  expect(fake.followUps.interactions[0]).toMatchObject({ kind: 'visit', said: SAID });
  expect(await screen.findByText(/<b>not bold<\/b>/, { selector: 'p' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByText(/<b>not bold<\/b>/)).toBeNull());
});

it('shows both texts when somebody else has changed the follow-up', async () => {
  const { user, fake } = await openPage('/customers/1?record=follow-up');
  const form = await screen.findByRole('form', { name: 'Write a follow-up' });
  await user.type(within(form).getByLabelText('What was said'), 'first{Control>}{Enter}{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Edit this follow-up' }));
  const editor = await screen.findByRole('form', { name: 'Edit this follow-up' });
  await user.type(within(editor).getByLabelText('What was said'), ' and mine');
  Object.assign(fake.followUps.interactions[0] ?? {}, { said: 'theirs', version: 5 });
  await user.click(within(editor).getByRole('button', { name: 'Save' }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(within(dialog).getByText('theirs')).toBeVisible());
  await user.click(within(dialog).getByRole('button', { name: 'Use yours' }));
  await waitFor(() => expect(fake.followUps.interactions[0]?.said).toBe('first and mine'));
});

it('offers colleagues after an @, sends whom the text names, and marks the name', async () => {
  const { user, fake } = await openPage('/customers/1?record=follow-up');
  const form = await screen.findByRole('form', { name: 'Write a follow-up' });
  const said = within(form).getByLabelText('What was said');
  await user.type(said, 'ask @');
  await user.click(await screen.findByText('陈梅', { selector: 'li' }));
  expect(said).toHaveValue('ask @陈梅 ');
  await user.click(within(form).getByRole('button', { name: /Save/ }));
  expect(await screen.findByText('@陈梅', { selector: 'mark' })).toBeVisible();
  expect(fake.followUps.interactions[0]?.mentions).toEqual([{ id: 2, name: '陈梅' }]);
});

it('opens the follow-up that the address names', async () => {
  const { user, location } = await openPage('/customers/1?note=1', {
    prepare: ({ followUps }) =>
      followUps.interactions.push({
        id: 1,
        customerId: 1,
        kind: 'visit',
        said: 'for @李强',
        happenedAt: '2026-11-20T09:00:00Z',
        writtenBy: 2,
        writer: '陈梅',
        writtenAt: '2026-11-20T09:00:00Z',
        version: 0,
        mentions: [{ id: 1, name: '李强' }],
      }),
  });
  const dialog = await screen.findByRole('dialog', { name: 'Visit' });
  await waitFor(() => expect(within(dialog).getByText('@李强', { selector: 'mark' })).toBeVisible());
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(location().search).toBe('');
});

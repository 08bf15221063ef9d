import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { FakeApi } from '../../../dev/fake-api/fake-api';
import { openPage } from '../../../dev/render-page';
import { addDays, today } from '@/lib/format/format';

const NOW = today('Asia/Shanghai');

function task(fake: FakeApi, title: string, dueOn: string, more: object = {}) {
  fake.followUps.tasks.push({
    id: fake.followUps.tasks.length + 1,
    title,
    dueOn,
    customer: null,
    owner: null,
    dueTime: null,
    overdue: dueOn < NOW,
    remindAt: null,
    doneAt: null,
    interactionId: null,
    version: 0,
    ...more,
  });
}

it('completes a task by a tick and takes it back', async () => {
  const { user, fake } = await openPage('/today', {
    prepare: (api) => {
      task(api, 'Call Wang', addDays(NOW, -2));
      task(api, 'Send samples', NOW);
    },
  });
  expect(await screen.findByRole('heading', { name: 'Overdue · 1' })).toBeVisible();
  expect(await screen.findByLabelText('2 tasks due')).toBeVisible();
  const tick = screen.getByRole('checkbox', { name: 'Done: Call Wang' });
  tick.focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('checkbox', { name: 'Done: Send samples' })).toHaveFocus();
  await user.keyboard('{ArrowUp} ');
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Done: Call Wang' })).toBeNull());
  expect(fake.followUps.tasks[0]?.doneAt).not.toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('checkbox', { name: 'Done: Call Wang' })).not.toBeChecked();
  expect(fake.followUps.tasks[0]?.doneAt).toBeNull();
});

it('adds a task for today by Enter, and puts it off', async () => {
  const { user, fake } = await openPage('/today');
  const form = await screen.findByRole('form', { name: 'Add a task' });
  await user.type(within(form).getByLabelText('Task'), 'Order jars{Enter}');
  expect(await screen.findByRole('checkbox', { name: 'Done: Order jars' })).toBeVisible();
  expect(fake.followUps.tasks[0]?.dueOn).toBe(NOW);
  await user.selectOptions(screen.getByLabelText('Put off: Order jars'), 'Tomorrow');
  expect(await screen.findByRole('heading', { name: 'Next 7 days · 1' })).toBeVisible();
});

it('says plainly that somebody else was quicker', async () => {
  const { user, fake } = await openPage('/today', { prepare: (api) => task(api, 'Call Wang', NOW) });
  const tick = await screen.findByRole('checkbox', { name: 'Done: Call Wang' });
  Object.assign(fake.followUps.tasks[0] ?? {}, { title: 'Call Li', version: 7 });
  await user.click(tick);
  expect(await screen.findByText('其他人刚刚修改过。')).toBeVisible();
  expect(await screen.findByRole('checkbox', { name: 'Done: Call Li' })).not.toBeChecked();
});

it('reminds on every page until it was seen', async () => {
  const { user } = await openPage('/settings', {
    prepare: (api) => task(api, 'Ring the teahouse', NOW, { remindAt: '2020-01-01T00:00:00Z' }),
  });
  const reminders = await screen.findByRole('region', { name: 'Reminder' });
  expect(within(reminders).getByText('Ring the teahouse')).toBeVisible();
  await user.click(within(reminders).getByRole('button', { name: 'Seen' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Reminder' })).toBeNull());
});

it('lists whose tier should have heard from us by now, with the count', async () => {
  await openPage('/today', {
    prepare: ({ routes }) => {
      routes['POST /api/v1/customers/search'] = ({ body }) => {
        const cadence = JSON.stringify(body.condition).includes('contactOverdueDays');
        const items = cadence ? [{ id: 7, displayName: '王丽华', contactOverdueDays: 12, value: 1 }] : [];
        return Response.json({ items, next: null, approximate: false });
      };
      routes['POST /api/v1/customers/count'] = () => Response.json({ count: 14, exact: true });
    },
  });
  expect(await screen.findByRole('heading', { name: 'Contact overdue · 14' })).toBeVisible();
  expect(await screen.findByText('12 days late')).toBeVisible();
  expect(screen.getByRole('link', { name: '王丽华' })).toHaveAttribute(
    'href',
    expect.stringContaining('/7?'),
  );
});

it('shows birthdays of mine or of all with their calendar, and notes a greeting', async () => {
  const asked: string[] = [];
  const { user, fake } = await openPage('/today', {
    prepare: ({ routes }) => {
      routes['POST /api/v1/customers/search'] = ({ body }) => {
        const condition = JSON.stringify(body.condition);
        const birthdays = condition.includes('nextBirthday');
        if (birthdays) asked.push(condition);
        const nextBirthday = addDays(NOW, 1);
        const items = birthdays
          ? [
              {
                id: 7,
                displayName: '王丽华',
                nextBirthday,
                birthdayInDays: 1,
                birthdayLunar: '08-15',
                age: 40,
              },
              { id: 8, displayName: '李强', nextBirthday, birthdayInDays: 1, birthdayLunar: null, age: 39 },
              {
                id: 9,
                displayName: '陈晨',
                nextBirthday,
                birthdayInDays: 1,
                age: null,
                lastContactedOn: NOW,
              },
            ]
          : [];
        return Response.json({ items, next: null, approximate: false });
      };
    },
  });
  const mine = await screen.findByRole('link', { name: '王丽华' });
  expect(mine).toBeVisible();
  expect(screen.getByText(/\(tomorrow\) · lunar month 8, day 15$/)).toBeVisible();
  expect(screen.getByText(/\(tomorrow\) · solar · turns 40$/)).toBeVisible();
  expect(screen.getByText('contacted today')).toBeVisible();
  expect(asked.every((condition) => condition.includes('"mine"'))).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Note greeting: 李强' }));
  expect(await screen.findByText('Follow-up written')).toBeVisible();
  expect(fake.followUps.interactions).toMatchObject([
    { customerId: 8, kind: 'message', said: 'Birthday greeting sent' },
  ]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(fake.followUps.interactions[0]?.gone).toBe(true));
  await user.selectOptions(screen.getByLabelText('Whose tasks'), 'Everyone’s');
  await waitFor(() => expect(asked.at(-1)).not.toContain('mine'));
});

it('says who mentioned the reader, leads to the follow-up, and puts it away once it was seen', async () => {
  const { user } = await openPage('/today', {
    prepare: ({ followUps }) =>
      followUps.mentions.push({
        interactionId: 7,
        customer: { id: 1, displayName: '茶馆' },
        kind: 'visit',
        said: 'please look, @李强',
        mentionedAs: '李强',
        happenedAt: '2026-11-20T09:00:00Z',
        writer: '陈梅',
        writtenAt: '2026-11-20T09:00:00Z',
      }),
  });
  expect(await screen.findByRole('heading', { name: 'Mentioned you · 1' })).toBeVisible();
  expect(screen.getByText('@李强', { selector: 'mark' })).toBeVisible();
  expect(screen.getByText(/陈梅 mentioned you/)).toBeVisible();
  expect(screen.getByRole('link', { name: '茶馆' })).toHaveAttribute('href', '/customers/1?note=7');
  await user.click(screen.getByRole('button', { name: 'Seen: 茶馆' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: /Mentioned you/ })).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('heading', { name: 'Mentioned you · 1' })).toBeVisible();
});

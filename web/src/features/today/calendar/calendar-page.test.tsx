import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { FakeApi } from '../../../../dev/fake-api/fake-api';
import { openPage } from '../../../../dev/render-page';

function task(fake: FakeApi, title: string, dueOn: string, more: object = {}) {
  fake.followUps.tasks.push({
    id: fake.followUps.tasks.length + 1,
    title,
    dueOn,
    customer: null,
    owner: null,
    dueTime: null,
    overdue: false,
    remindAt: null,
    doneAt: null,
    interactionId: null,
    version: 0,
    ...more,
  });
}

it('shows a month with what leads to the record, and a birthday by the moon', async () => {
  await openPage('/today/calendar?month=2026-09', {
    prepare: (fake) => {
      task(fake, 'Send samples', '2026-09-03', {
        customer: { id: 3, displayName: '李强' },
        dueTime: '09:30',
      });
    },
  });
  expect(await screen.findByRole('heading', { name: 'September 2026' })).toBeVisible();
  const sent = await screen.findByRole('link', { name: /^Task: Send samples · 09:30 · 李强/ });
  expect(sent).toHaveAttribute('href', '/customers/3');
  const birthday = screen.getByRole('link', { name: 'Birthday: 王丽华 · lunar month 8, day 15' });
  expect(birthday).toHaveAttribute('href', '/customers/1?record=follow-up');
});

it('opens a day with more than it shows', async () => {
  const { user, location } = await openPage('/today/calendar?month=2026-09', {
    prepare: (fake) => {
      for (let number = 1; number <= 7; number++) task(fake, `Task ${number}`, '2026-09-10');
    },
  });
  await user.click(await screen.findByRole('button', { name: '+3 more' }));
  const day = await screen.findByRole('dialog');
  expect(await within(day).findByRole('link', { name: /Task 7/ })).toBeVisible();
  expect(location().search).toContain('day=2026-09-10');
});

it('goes from day to day and month to month by keys', async () => {
  const { user, location } = await openPage('/today/calendar?month=2026-09');
  const first = await screen.findByRole('button', { name: /^Sep 1, 2026/ });
  first.focus();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(screen.getByRole('button', { name: /^Sep 9, 2026/ })).toHaveFocus();
  await user.keyboard('{PageDown}');
  expect(await screen.findByRole('heading', { name: 'October 2026' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: /^Oct 1, 2026/ })).toHaveFocus());
  await user.keyboard('{ArrowLeft}');
  expect(await screen.findByRole('heading', { name: 'September 2026' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: /^Sep 30, 2026/ })).toHaveFocus());
  expect(location().search).toBe('?month=2026-09');
});

it('pages by buttons and keeps whose days are shown', async () => {
  const { user, location } = await openPage('/today/calendar?month=2026-12');
  await user.selectOptions(await screen.findByLabelText('Whose'), 'Everyone’s');
  await user.click(screen.getByRole('button', { name: 'Next month' }));
  expect(await screen.findByRole('heading', { name: 'January 2027' })).toBeVisible();
  expect(location().search).toBe('?month=2027-01&whose=all');
  expect(screen.getByRole('link', { name: 'List' })).toHaveAttribute('href', '/today?whose=all');
});

it('is Chinese in Chinese', async () => {
  await openPage('/today/calendar?month=2026-09', { language: 'zh-CN' });
  expect(await screen.findByRole('heading', { name: '2026年9月' })).toBeVisible();
  expect(await screen.findByRole('link', { name: '生日：王丽华 · 农历八月十五' })).toBeVisible();
});

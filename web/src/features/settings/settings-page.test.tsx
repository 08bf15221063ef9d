import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../dev/render-page';

it('says at the field what is wrong with it', async () => {
  const { user } = await openPage('/settings');
  const margin = await screen.findByLabelText(/Margin/);
  await user.clear(margin);
  await user.type(margin, '250');
  await user.click(within(margin.closest('form') ?? document.body).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('利润率须在 0 与 100% 之间。')).toBeVisible();
});

it('shows a new key, and lists it by its name', async () => {
  const { user } = await openPage('/settings');
  await user.type(await screen.findByLabelText('What it is for'), 'till');
  await user.click(screen.getByRole('button', { name: 'New key' }));
  await screen.findByText(/^ck_/);
  expect(await screen.findByRole('cell', { name: 'till', hidden: true })).toBeInTheDocument();
});

it('sets within how many days a tier should hear from us', async () => {
  const { user } = await openPage('/settings');
  const platinum = await screen.findByLabelText('Platinum, days');
  const save = within(platinum.closest('form') ?? document.body).getByRole('button', { name: 'Save' });
  await user.clear(platinum);
  await user.type(platinum, 'often');
  await user.click(save);
  expect(await screen.findByText('数值须在 1 与 3650 之间。')).toBeVisible();
  await user.clear(platinum);
  await user.type(platinum, '21');
  await user.click(save);
  expect(await screen.findByText('Saved')).toBeVisible();
});

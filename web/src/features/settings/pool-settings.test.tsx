import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../dev/render-page';

it('sets after how many days customers return to the pool, and says what is wrong', async () => {
  const { user } = await openPage('/settings');
  const days = await screen.findByLabelText('Return after days without contact');
  const form = days.closest('form');
  if (!form) throw new Error('the field is in no form');
  await user.type(days, '3');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await within(form).findByText('数值须在 7 与 3650 之间。')).toBeVisible();
  await user.clear(days);
  await user.type(days, '30');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeVisible();
});

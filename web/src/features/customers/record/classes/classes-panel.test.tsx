import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../../dev/render-page';

it('says what the customer is, why, and what it was', async () => {
  const { user } = await openPage('/customers/1');
  expect(await screen.findByText('Profitable: core')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Why: Contribution' }));
  expect(await screen.findAllByText(/Profit to date: 4,200/)).not.toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Show what it was' }));
  const past = await screen.findByRole('list', { name: 'Changes of class' });
  expect(within(past).getByText(/Contribution Profitable: ordinary → Profitable: core/)).toBeVisible();
});

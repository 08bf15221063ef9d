import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../dev/render-page';

it('records a purchase, and takes it back', async () => {
  const { user } = await openPage('/customers/1?record=purchase');
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Amount/), '88.5');
  await user.click(within(dialog).getByRole('button', { name: 'Record a purchase' }));
  expect(await screen.findByText(/88\.50 recorded/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('That purchase is undone')).toBeVisible();
});

it('overwrites nothing unseen when somebody else was quicker', async () => {
  const { user, fake } = await openPage('/customers/1');
  await user.click(await screen.findByRole('button', { name: /^Edit City/ }));
  const theirs = { method: 'PATCH', body: '{"city":"泉州","version":0}' };
  const headers = { 'Content-Type': 'application/json' };
  await fake.answer(new Request('http://localhost/api/v1/customers/1', { ...theirs, headers }));
  await user.clear(screen.getByLabelText('City'));
  await user.type(screen.getByLabelText('City'), '厦门{Enter}');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('泉州')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Use yours' }));
  expect(await screen.findByRole('button', { name: 'Edit City: 厦门' })).toBeVisible();
});

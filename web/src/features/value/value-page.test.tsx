import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openPage } from '../../../dev/render-page';

// jsdom has no canvas.
vi.mock('@/components/chart/chart', () => ({ Chart: () => null }));

it('says what the base is worth, why that changed and on whom it rests', async () => {
  await openPage('/insight');
  expect(await screen.findByText('Customers are worth ¥400K, +25% since Nov 2025')).toBeVisible();
  expect(await screen.findByText('+¥80K in value; the most by “New customers”: +¥110K')).toBeVisible();
  expect(await screen.findByText('The best 20% of the customers bring 45% of the revenue')).toBeVisible();
  expect(screen.getByText('Platinum holds 75% of the future value')).toBeVisible();
  expect(await screen.findByText('30 customers buy lately and often')).toBeVisible();
  expect(screen.getByText(/88 days, 4\.2 purchases, ¥2,000/)).toBeVisible();
});

it('leads from a move between tiers to its customers', async () => {
  const { user, location } = await openPage('/insight/value');
  const moves = within(await screen.findByRole('table', { name: 'Moves between tiers' }));
  expect(screen.getByText('3 customers rose in tier, 0 fell')).toBeVisible();
  await user.click(moves.getByRole('link', { name: '3' }));
  await vi.waitFor(() => expect(location().pathname).toBe('/customers'), 10_000);
  expect(location().search).toContain('platinum');
});

it('keeps the compared days in the address', async () => {
  const { user, location } = await openPage('/insight/value');
  await user.selectOptions(await screen.findByLabelText('From'), '2026-01-31');
  await vi.waitFor(() => expect(location().search).toBe('?from=2026-01-31'));
  expect(await screen.findByText(/customers whose value changed · Jan 31, 2026 to /)).toBeVisible();
});

it('says why days cannot be compared', async () => {
  await openPage('/insight/value?from=2020-01-01', { language: 'zh-CN' });
  expect(await screen.findByText('无法比较这两天。')).toBeVisible();
});

it('says what to do before anybody has bought', async () => {
  await openPage('/insight/value', { empty: true });
  expect(await screen.findByText('There is no customer who has bought yet')).toBeVisible();
});

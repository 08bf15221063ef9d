import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openPage } from '../../../dev/render-page';

// jsdom has no canvas.
vi.mock('@/components/chart/chart', () => ({ Chart: () => null }));

it('says who went from which stage to which, and leads to them', async () => {
  const { user, location } = await openPage('/insight/stages');
  expect(await screen.findByText('Stable holds 98% of the future value')).toBeVisible();
  const finding = await screen.findByText('Since Nov 30 8 slipped into decline or were lost, 0 rose');
  const chart = within(finding.closest('section') ?? document.body);
  await user.click(chart.getByRole('button', { name: 'View as table' }));
  await user.click(chart.getByRole('link', { name: 'Stable' }));
  await vi.waitFor(() => expect(location().pathname).toBe('/customers'), 10_000);
  expect(location().search).toContain('lost');
});

it('compares the days of the address', async () => {
  const { user, location } = await openPage('/insight/stages');
  await user.selectOptions(await screen.findByLabelText('From'), '2026-01-31');
  await vi.waitFor(() => expect(location().search).toBe('?from=2026-01-31'));
  expect(await screen.findByText(/^Since Jan 31 /)).toBeVisible();
});

it('says what to do before anybody has bought', async () => {
  await openPage('/insight/stages', { empty: true, language: 'zh-CN' });
  expect(await screen.findByText('还没有购买过的客户')).toBeVisible();
});

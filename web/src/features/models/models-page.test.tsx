import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openPage } from '../../../dev/render-page';

// jsdom has no canvas.
vi.mock('@/components/chart/chart', () => ({ Chart: () => null }));

it('says in words how well the model foresaw, which was taken and what it rests on', async () => {
  await openPage('/insight/models');
  expect(await screen.findByRole('heading', { level: 1, name: 'Models' })).toBeVisible();
  expect(await screen.findByText('The forecast was 9% too low')).toBeVisible();
  expect(screen.getByText('BG/CNBD-k was chosen: it foresaw best')).toBeVisible();
  expect(screen.getByText('Frequent buyers spend more per purchase than others')).toBeVisible();
  expect(screen.getByText(/the value of frequent buyers is somewhat too low/)).toBeVisible();
  expect(screen.getByText(/^Twice as many repeat purchases/)).toHaveTextContent(
    '+7.5% per purchase (95% interval +5.7% to +9.3%; p < 0.001); correlation 0.21; n = 946 repeat buyers',
  );
  const parameters = within(screen.getByRole('table', { name: /^Purchasing: BG\/CNBD-k, time in weeks/ }));
  expect(parameters.getByRole('row', { name: /r 0\.243 0\.0126/ })).toBeVisible();
  expect(parameters.getByRole('row', { name: /k 2/ })).toBeVisible();
  const compared = within(screen.getByRole('table', { name: 'Models compared' }));
  expect(compared.getByRole('row', { name: /MBG\/NBD · did not converge/ })).toBeVisible();
});

it('shows a forecast as a table', async () => {
  const { user } = await openPage('/insight/models');
  const panel = (await screen.findByText('The forecast was 9% too low')).closest('section');
  const chart = within(panel ?? document.body);
  await user.click(chart.getByRole('button', { name: 'View as table' }));
  expect(chart.getByRole('row', { name: '2 944 861' })).toBeVisible();
});

it('leads to what was believed before, and back', async () => {
  const { user, location } = await openPage('/insight/models');
  const past = within(await screen.findByRole('table', { name: 'What was believed when' }));
  await user.click(await past.findByRole('link', { name: /^Feb 1, 2026/ }));
  expect(await screen.findByText(/This is what was believed on Feb 1, 2026/)).toBeVisible();
  expect(location().search).toBe('?fit=1');
  expect(screen.queryByRole('button', { name: 'Fit again' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'To what counts now' }));
  expect(await screen.findByRole('button', { name: 'Fit again' })).toBeVisible();
});

it('finds what was believed on a day', async () => {
  const { user } = await openPage('/insight/models');
  const day = await screen.findByLabelText('Believed by the end of');
  await user.type(day, '2026-03-01');
  const past = within(await screen.findByRole('table', { name: 'What was believed when' }));
  expect(await past.findAllByRole('link')).toHaveLength(1);
  expect(past.getByRole('link', { name: /^Feb 1, 2026/ })).toBeVisible();
  await user.clear(day);
  await user.type(day, '2026-01-31');
  expect(await screen.findByText(/Nothing had been fitted by Jan 31, 2026/)).toBeVisible();
});

it('fits again and shows how far that is', async () => {
  const { user } = await openPage('/insight/models');
  await user.click(await screen.findByRole('button', { name: 'Fit again' }));
  expect(await screen.findByText(/Fitting the model/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Fit again' })).toBeDisabled();
});

it('says what to do before anything is fitted', async () => {
  await openPage('/insight/models', { empty: true, language: 'zh-CN' });
  expect(await screen.findByText('还没有拟合过模型')).toBeVisible();
});

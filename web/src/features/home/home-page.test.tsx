import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openPage } from '../../../dev/render-page';

// jsdom has no canvas.
vi.mock('@/components/chart/chart', () => ({ Chart: () => null }));

it('answers what the base is worth, and whom to look after', async () => {
  await openPage('/');
  expect(await screen.findByText('Customer equity', { exact: false })).toBeVisible();
  expect(await screen.findAllByRole('link', { name: /[\u4e00-\u9fff]/ })).not.toHaveLength(0);
});

it('says how regularly customers buy where the model knows it', async () => {
  await openPage('/');
  const line = await screen.findByText(/^Model BG\/CNBD-k in weeks/);
  expect(line).toHaveTextContent(/Parameters \(standard errors\): k 2, r 0\.24/);
});

it('says what to do first when there is nothing yet', async () => {
  await openPage('/', { empty: true });
  expect(await screen.findByRole('link', { name: 'Import a purchase log' })).toBeVisible();
});

it('shows business by person and by shop, each figure with the customers behind it', async () => {
  const { user, location } = await openPage('/');
  await screen.findByRole('heading', { level: 1, name: 'Home' });
  const panel = async (title: string) => {
    const section = (await screen.findByText(title)).closest('section');
    if (!section) throw new Error('the title is in no panel');
    return within(section);
  };
  const people = await panel('Business by person');
  const row = within(await people.findByRole('row', { name: /^李强/ }));
  expect(row.getByRole('link', { name: '¥8,800' })).toBeInTheDocument();
  expect(people.getByRole('row', { name: /^陈梅 ?\(disabled\)/ })).toBeInTheDocument();
  const shops = await panel('Sales by shop and channel');
  const shop = within(shops.getByRole('row', { name: /^西湖店/ }));
  await user.click(shop.getByRole('link', { name: '¥21,000' }));
  expect(await screen.findByText(/Bought through 西湖店/)).toBeInTheDocument();
  const where = new URLSearchParams(location().search).get('where') ?? '';
  expect(JSON.parse(where)).toEqual({
    purchased: { from: '2026-11-01', to: '2026-11-20', channel: '西湖店' },
  });
});

it('narrows its lists to the reader’s own customers', async () => {
  const { user, location } = await openPage('/');
  expect((await screen.findAllByRole('link', { name: /^All \d/ })).length).toBeGreaterThan(0);
  await user.selectOptions(screen.getByLabelText('Whose customers'), 'Mine');
  expect(await screen.findByText('No customer of value is in decline.')).toBeInTheDocument();
  expect(location().search).toBe('?whose=mine');
});

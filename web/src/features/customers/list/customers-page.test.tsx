import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../dev/render-page';

const rows = () => screen.getAllByRole('row').slice(1);

it('filters by a tier, and says so in the address', async () => {
  const { user, location } = await openPage('/customers');
  await screen.findByRole('table');
  const outsideTheTable = screen
    .getAllByRole('button', { name: /^Tier/ })
    .filter((each) => !each.closest('table'));
  expect(outsideTheTable).toHaveLength(1);
  for (const quick of outsideTheTable) await user.click(quick);
  await user.click(await screen.findByRole('checkbox', { name: 'Gold' }));
  expect(await screen.findByRole('button', { name: /Remove filter: Tier/ })).toBeVisible();
  expect(new URLSearchParams(location().search).get('where')).toContain('gold');
  await screen.findByRole('table');
  for (const row of rows()) expect(within(row).getByText('Gold')).toBeInTheDocument();
});

it('sorts by a click on a column’s head', async () => {
  const { user, location } = await openPage('/customers');
  const head = await screen.findByRole('columnheader', { name: /Revenue/ });
  await user.click(within(head).getByRole('button'));
  expect(location().search).toBe('?sort=-revenue');
  expect(await screen.findByRole('columnheader', { name: /Revenue/, hidden: false })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

it('loads the next page below the first', async () => {
  const { user } = await openPage('/customers');
  await screen.findByRole('table');
  expect(rows()).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Load more' }));
  await screen.findByText(/100 of/);
  expect(rows()).toHaveLength(100);
});

it('leads from the list to a new customer', async () => {
  const { user, location } = await openPage('/customers');
  await user.click(await screen.findByRole('link', { name: /New customer/ }));
  await user.click(await screen.findByRole('button', { name: 'Create' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('至少需要');
  await user.type(screen.getByLabelText('Name'), '陆羽');
  await user.type(screen.getByLabelText('Phone'), '13800000000');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  expect(await screen.findByRole('heading', { level: 1, name: '陆羽' })).toBeVisible();
  expect(location().pathname).toMatch(/^\/customers\/\d+$/);
});

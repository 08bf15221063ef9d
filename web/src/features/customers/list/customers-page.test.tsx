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

it('says about how many there are where counting takes long, and then exactly', async () => {
  let counted = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (counted = resolve));
  await openPage('/customers', {
    prepare: ({ routes }) => {
      routes['POST /api/v1/customers/count'] = async ({ url }) => {
        if (url.searchParams.get('within') === '200') return Response.json({ count: 12_345, exact: false });
        await waiting;
        return Response.json({ count: 12_217, exact: true });
      };
    },
  });
  expect(await screen.findByText(/50 of ≈ 12,000 shown/)).toBeVisible();
  counted();
  expect(await screen.findByText(/50 of 12,217 shown/)).toBeVisible();
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

it('edits nested conditions, counts them while one types and says them in a sentence', async () => {
  const { user, location } = await openPage('/customers?where={"field":"city","contains":"杭"}');
  await user.click(await screen.findByRole('button', { name: /Edit filter: City/ }));
  const panel = await screen.findByRole('form', { name: 'Filter' });
  await user.click(within(panel).getByRole('button', { name: 'Add a group' }));
  const inner = within(panel).getAllByRole('group', { name: 'Condition' })[1] ?? panel;
  await user.selectOptions(within(inner).getByRole('combobox', { name: 'Field' }), 'Tier');
  await user.click(within(inner).getByRole('checkbox', { name: 'Gold' }));
  await user.click(within(panel).getAllByRole('button', { name: /Condition$/ })[0] ?? panel);
  const last = within(panel).getAllByRole('group', { name: 'Condition' })[2] ?? panel;
  await user.selectOptions(within(last).getByRole('combobox', { name: 'Field' }), 'Bought');
  await user.type(within(last).getByRole('spinbutton', { name: 'days' }), '400');
  expect(await within(panel).findByText(/\(Tier: Gold or Bought in the last 400 days\)/)).toBeVisible();
  expect(await within(panel).findByText(/^\d+ customers?$/)).toBeVisible();
  await user.click(within(panel).getByRole('button', { name: 'Apply' }));
  expect(JSON.parse(new URLSearchParams(location().search).get('where') ?? '')).toEqual({
    all: [
      { field: 'city', contains: '杭' },
      {
        any: [{ field: 'tier', in: ['gold'] }, { purchased: { lastDays: 400 } }],
      },
    ],
  });
});

it('offers what the list shows as a file', async () => {
  const { user } = await openPage('/customers?q=a&sort=-revenue');
  await user.click(await screen.findByRole('button', { name: /Export$/ }));
  await user.click(await screen.findByRole('radio', { name: /^CSV/ }));
  const address = screen.getByRole('link', { name: /Download$/ }).getAttribute('href') ?? '';
  const asked = new URLSearchParams(address.split('?')[1]);
  expect(asked.get('format')).toBe('csv');
  expect(asked.get('sort')).toBe('-revenue');
  expect(asked.get('q')).toBe('a');
  expect(asked.get('columns')).toMatch(/^name,tier,stage,owner,value/);
});

it('saves a view, comes back to it by its address, and undoes deleting it', async () => {
  const { user, location } = await openPage('/customers?sort=-revenue&columns=city:140,tier');
  await user.click(await screen.findByRole('button', { name: /^Customers/ }));
  await user.click(await screen.findByRole('button', { name: 'Save as a view' }));
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'By revenue');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const title = await screen.findByRole('button', { name: /^By revenue/ });
  expect(location().search).toBe('?view=1');
  const heads = (await screen.findAllByRole('columnheader')).map((head) => head.textContent);
  expect(heads.slice(2)).toEqual(['City', 'Tier']);
  expect(screen.getByRole('separator', { name: /City/ })).toHaveAttribute('aria-valuenow', '140');
  await user.click(title);
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone')).toBeVisible();
});

it('moves a column by keys and widens it by keys', async () => {
  const { user, location } = await openPage('/customers?columns=city:140,tier');
  await user.click(await screen.findByRole('button', { name: /Columns$/ }));
  await user.click(await screen.findByRole('button', { name: 'Move “Tier” up' }));
  expect(new URLSearchParams(location().search).get('columns')).toBe('tier,city:140');
  screen.getByRole('separator', { name: /City/ }).focus();
  await user.keyboard('{ArrowRight}');
  expect(new URLSearchParams(location().search).get('columns')).toBe('tier,city:160');
});

it('shows a board and groups of the table, with how many stand in each', async () => {
  const { user } = await openPage('/customers?group=tier&as=board');
  const gold = await screen.findByRole('region', { name: 'Gold' });
  expect((await within(gold).findAllByRole('listitem')).length).toBeGreaterThan(0);
  expect(within(gold).queryByRole('combobox')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show as a table' }));
  expect(await screen.findByText(/^Tier: Gold/)).toBeVisible();
  expect(await screen.findByRole('table', { name: 'Gold' })).toBeVisible();
});

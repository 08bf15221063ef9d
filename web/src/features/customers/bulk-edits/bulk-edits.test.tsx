import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../dev/render-page';

const ticks = () => screen.getAllByRole('checkbox', { name: /^Choose / }).slice(1);

async function tick(user: Awaited<ReturnType<typeof openPage>>['user'], row: number, shift = false) {
  const box = ticks()[row];
  if (!box) throw new Error(`No row ${row}`);
  if (shift) await user.keyboard('{Shift>}');
  await user.click(box);
  if (shift) await user.keyboard('{/Shift}');
}

it('chooses one, a range, all shown and all there are', async () => {
  const { user } = await openPage('/customers');
  await screen.findByRole('table');
  await tick(user, 1);
  await tick(user, 4, true);
  const bar = await screen.findByRole('region', { name: 'Chosen customers' });
  expect(within(bar).getByRole('status')).toHaveTextContent('4 chosen');
  await user.click(screen.getByRole('checkbox', { name: 'Choose all shown' }));
  expect(within(bar).getByRole('status')).toHaveTextContent('50 chosen');
  await user.click(within(bar).getByRole('button', { name: /Choose all/ }));
  expect(within(bar).getByRole('status')).not.toHaveTextContent('50 chosen');
  await user.click(within(bar).getByRole('button', { name: 'Choose nobody' }));
  expect(screen.queryByRole('region', { name: 'Chosen customers' })).toBeNull();
});

it('says whom a change concerns, makes it, and takes it back', async () => {
  const { user } = await openPage('/customers');
  await screen.findByRole('table');
  await tick(user, 0);
  await tick(user, 1);
  await user.click(await screen.findByRole('button', { name: /^(edit )?Edit$/ }));
  const dialog = await screen.findByRole('dialog');
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Field' }), 'City');
  await user.type(within(dialog).getByRole('textbox', { name: 'New value' }), 'Wuyishan');
  const examples = await within(dialog).findByRole('region', { name: 'For example' });
  expect(within(examples).getAllByText('Wuyishan')).toHaveLength(2);
  await user.click(await within(dialog).findByRole('button', { name: 'Change 2 customers' }));
  await user.click(await screen.findByRole('button', { name: 'Follow or undo' }));
  expect(await screen.findByText('City → Wuyishan')).toBeVisible();
  expect(screen.getByText('2 changed')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo: City → Wuyishan' }));
  expect(await screen.findByText('1 put back, 1 left alone')).toBeVisible();
  await user.click(screen.getByText('Changed since by somebody, and so left alone'));
  const left = screen.getByRole('group');
  expect(await within(left).findByRole('link')).toBeVisible();
});

it('adds to what holds several values', async () => {
  const { user } = await openPage('/customers');
  await screen.findByRole('table');
  await tick(user, 0);
  await user.click(await screen.findByRole('button', { name: /^(edit )?Edit$/ }));
  const dialog = await screen.findByRole('dialog');
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Field' }), 'Interests');
  await user.click(within(dialog).getByText('Add'));
  await user.type(within(dialog).getByRole('textbox', { name: 'To add' }), 'golf, opera');
  await user.click(await within(dialog).findByRole('button', { name: 'Change 1 customer' }));
  await user.click(await screen.findByRole('button', { name: 'Follow or undo' }));
  expect(await screen.findByText('Interests added: golf, opera')).toBeVisible();
});

it('deletes those chosen once it said how many they are', async () => {
  const { user } = await openPage('/customers');
  await screen.findByRole('table');
  await tick(user, 0);
  await tick(user, 1);
  await user.click(await screen.findByRole('button', { name: /^(edit )?Edit$/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByText('Delete'));
  await user.click(await within(dialog).findByRole('button', { name: 'Delete 2 customers' }));
  await user.click(await screen.findByRole('button', { name: 'Follow or undo' }));
  expect(await screen.findByText('deleted')).toBeVisible();
});

it('says at the field why it cannot be the same for many', async () => {
  const { user } = await openPage('/customers');
  await screen.findByRole('table');
  await tick(user, 0);
  await user.click(await screen.findByRole('button', { name: /^(edit )?Edit$/ }));
  const dialog = await screen.findByRole('dialog');
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Field' }), 'Phone');
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('该字段不能批量修改');
  expect(within(dialog).getByRole('button', { name: /^Change/ })).toBeDisabled();
});

it('says what to do while nothing was changed yet', async () => {
  await openPage('/bulk-edits');
  expect(
    await screen.findByRole('heading', { name: 'Nothing was changed for many at once yet' }),
  ).toBeVisible();
});

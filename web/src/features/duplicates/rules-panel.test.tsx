import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../dev/render-page';

it('makes a rule of the firm’s own, changes it, deletes it and brings it back', async () => {
  const { user } = await openPage('/duplicates');
  await user.click(await screen.findByRole('button', { name: 'New rule' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name of the rule'), 'Shop phone');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Not enough');
  await user.click(dialog.getByRole('checkbox', { name: 'phone' }));
  await user.click(dialog.getByRole('checkbox', { name: 'city' }));
  await user.click(dialog.getByRole('checkbox', { name: 'city' }));
  await user.selectOptions(dialog.getByLabelText('Their names'), 'sound the same (张 and 章)');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  const rules = within(await screen.findByRole('list', { name: 'Rules' }));
  expect(await rules.findByText('same sound + same phone')).toBeVisible();
  expect(rules.getByRole('link', { name: 'Pairs found by: Shop phone' })).toHaveAttribute(
    'href',
    '/duplicates?rule=3',
  );
  expect(rules.queryByRole('button', { name: /same name/ })).toBeNull();

  await user.click(rules.getByRole('checkbox', { name: /Shop phone/ }));
  expect(await rules.findByText('off')).toBeVisible();
  await user.click(rules.getByRole('button', { name: 'Delete the rule Shop phone' }));
  expect(await screen.findByText('Rule Shop phone deleted')).toBeVisible();
  expect(rules.queryByText('Shop phone')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await rules.findByText('Shop phone')).toBeVisible();
});

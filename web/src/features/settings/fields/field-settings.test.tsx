import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../dev/render-page';

it('makes a field of choices, which the customer then has, and archives it', async () => {
  const { user, router } = await openPage('/settings');
  await user.click(await screen.findByRole('button', { name: 'New field' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('名称');
  await user.type(dialog.getByLabelText('Name in English'), 'Favourite teas');
  await user.selectOptions(dialog.getByLabelText('Type'), 'Any of several');
  for (const [index, tea] of ['Green', 'Black'].entries()) {
    await user.click(dialog.getByRole('button', { name: 'Add a choice' }));
    await user.type(dialog.getByLabelText(`Choice ${index + 1} in English`), tea);
  }
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('cell', { name: 'Favourite teas' })).toBeVisible();

  await router.navigate('/customers/1');
  await user.click(await screen.findByRole('button', { name: 'Edit Favourite teas: not known' }));
  await user.click(screen.getByRole('checkbox', { name: 'Black' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'Edit Favourite teas: Black' })).toBeVisible();

  await router.navigate('/settings');
  await user.click(await screen.findByRole('button', { name: 'Archive' }));
  expect(await screen.findByText('(archived)')).toBeVisible();
  const undo = screen.getAllByRole('button', { name: 'Undo' });
  await user.click(undo.at(-1) ?? document.body);
  expect(await screen.findByRole('button', { name: 'Archive' })).toBeVisible();
});

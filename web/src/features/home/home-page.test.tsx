import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../dev/render-page';

it('answers what the base is worth, and whom to look after', async () => {
  await openPage('/');
  expect(await screen.findByText('Customer equity', { exact: false })).toBeVisible();
  expect(await screen.findAllByRole('link', { name: /[\u4e00-\u9fff]/ })).not.toHaveLength(0);
});

it('says what to do first when there is nothing yet', async () => {
  await openPage('/', { empty: true });
  expect(await screen.findByRole('link', { name: 'Import a purchase log' })).toBeVisible();
});

import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { json } from '../../../../dev/fake-api/http';
import { openPage } from '../../../../dev/render-page';

it('records a purchase, and takes it back', async () => {
  const { user } = await openPage('/customers/1?record=purchase');
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Amount/), '88.5');
  await user.click(within(dialog).getByRole('button', { name: 'Record a purchase' }));
  expect(await screen.findByText(/88\.50 recorded/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('That purchase is undone')).toBeVisible();
});

it('overwrites nothing unseen when somebody else was quicker', async () => {
  const { user, fake } = await openPage('/customers/1');
  await user.click(await screen.findByRole('button', { name: /^Edit Name/ }));
  const theirs = { method: 'PATCH', body: '{"name":"王丽","version":0}' };
  const headers = { 'Content-Type': 'application/json' };
  await fake.answer(new Request('http://localhost/api/v1/customers/1', { ...theirs, headers }));
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), '王莉{Enter}');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('王丽')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Use yours' }));
  expect(await screen.findByRole('button', { name: 'Edit Name: 王莉' })).toBeVisible();
});

it('adds a way to reach the customer and what it may be used for, and takes one back', async () => {
  const { user } = await openPage('/customers/1');
  await user.click(await screen.findByRole('button', { name: 'Add: Contact' }));
  const contact = await screen.findByRole('form', { name: 'Contact' });
  await user.selectOptions(within(contact).getByLabelText('Kind'), 'WeChat');
  await user.click(within(contact).getByRole('button', { name: 'Save' }));
  expect(within(contact).getByRole('alert')).toHaveTextContent('needed');
  await user.type(within(contact).getByLabelText('Number or address'), 'tea-lover{Enter}');
  expect(await screen.findByRole('button', { name: /^Edit Contact: tea-lover WeChat/ })).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Add: Consent' }));
  const consent = await screen.findByRole('form', { name: 'Consent' });
  await user.type(within(consent).getByLabelText('Source'), 'Form in the shop{Enter}');
  expect(await screen.findByText('SMS · Marketing · given')).toBeVisible();

  await user.click(screen.getByRole('button', { name: /^Edit Contact: tea-lover/ }));
  const again = await screen.findByRole('form', { name: 'Contact' });
  await user.click(within(again).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(screen.queryByText('tea-lover')).not.toBeInTheDocument());
});

it('begins what is not known yet on demand, and asks an organisation other things', async () => {
  const { user } = await openPage('/customers/2');
  await user.click(await screen.findByText('Add more about this customer'));
  await user.click(screen.getByRole('button', { name: 'Needs' }));
  const need = await screen.findByRole('form', { name: 'Needs' });
  await user.type(within(need).getByLabelText('What'), 'Tea for the office');
  await user.click(within(need).getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: /^Edit Needs: Tea for the office/ })).toBeVisible();
});

it('is claimed from the public pool and given to a colleague', async () => {
  const { user } = await openPage('/customers/1');
  await user.click(await screen.findByRole('button', { name: /^Claim / }));
  expect(await screen.findByText('The customer is yours now')).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText('Owner')).toHaveValue('1'));
  await user.selectOptions(screen.getByLabelText('Owner'), '陈梅');
  expect(await screen.findByText('Handed over')).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText('Owner')).toHaveValue('2'));
  expect(screen.queryByRole('button', { name: /^Claim / })).not.toBeInTheDocument();
});

it('says how complete the record is and what in it cannot be right', async () => {
  await openPage('/customers/1', {
    prepare: (fake) => {
      const answer = fake.routes['GET /api/v1/customers/{id}'];
      fake.routes['GET /api/v1/customers/{id}'] = async (call) => {
        const customer = (await (await answer?.(call))?.json()) as object;
        return json({ ...customer, completeness: 0.5, faults: ['phone', 'email'], birthdayLunar: '08-15' });
      };
    },
  });
  expect(await screen.findByText('Completeness 50%')).toBeVisible();
  expect(screen.getByText('Cannot be right · Phone, E-mail')).toBeVisible();
});

import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { json, nothing } from '../../../../dev/fake-api/http';
import { openPage } from '../../../../dev/render-page';

it('shows while one types whom it may be, and opens that record', async () => {
  const { user, location, fake } = await openPage('/customers/new');
  const known = { customer: { id: 3, displayName: '李强' }, score: 90, reasons: ['Same phone'] };
  fake.routes['POST /api/v1/duplicates/check'] = ({ body }) =>
    json({ candidates: body.phone === '13800138000' ? [known] : [], crowded: [] });
  await user.type(await screen.findByLabelText('Phone'), '13800138000');
  expect(await screen.findByText('Same phone')).toBeVisible();
  await user.click(screen.getByRole('link', { name: '李强' }));
  await waitFor(() => expect(location().pathname).toBe('/customers/3'));
});

it('asks an organisation other things, and enters its contact person with it', async () => {
  const { user, location, fake } = await openPage('/customers/new');
  const sent: Record<string, unknown>[] = [];
  const create = fake.routes['POST /api/v1/customers'];
  const relate = fake.routes['POST /api/v1/customers/{id}/relationships'];
  fake.routes['POST /api/v1/customers'] = (call) => (sent.push(call.body), create?.(call) ?? nothing());
  fake.routes['POST /api/v1/customers/{id}/relationships'] = (call) => (
    sent.push(call.body),
    relate?.(call) ?? nothing()
  );
  await user.type(await screen.findByLabelText('Birthday'), '1990-01-02');
  await user.click(screen.getByRole('radio', { name: 'Organisation' }));
  expect(screen.queryByLabelText('Birthday')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Name'), '清风茶业');
  await user.type(screen.getByLabelText(/credit code/), '91350100M000100Y43');
  await user.type(screen.getByLabelText('Name of the contact person'), '王经理');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(location().pathname).toMatch(/^\/customers\/\d+$/));
  expect(sent[0]).toEqual({
    kind: 'organisation',
    name: '清风茶业',
    taxNumber: '91350100M000100Y43',
    custom: {},
  });
  expect(sent[1]).toEqual({ details: { kind: 'contact-person' }, enter: { kind: 'person', name: '王经理' } });
});

it('is not offered to those who only read', async () => {
  await openPage('/customers/new', { prepare: (fake) => (fake.account.role = 'read-only') });
  expect(await screen.findByText('You may look at customers, but not enter any')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Create' })).not.toBeInTheDocument();
});

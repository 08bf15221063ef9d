import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { json, nothing } from '../../../../dev/fake-api/http';
import type { FakeApi } from '../../../../dev/fake-api/fake-api';
import { openPage } from '../../../../dev/render-page';

const RECORD = 'GET /api/v1/customers/{id}';

/** Customer 2 is out of sight for this reason. */
function without(fake: FakeApi, reason: object) {
  const found = fake.routes[RECORD] ?? nothing;
  fake.routes[RECORD] = (call) =>
    call.id === '2' ? json({ title: 'Gone', status: 410, ...reason }, 410) : found(call);
  fake.routes['POST /api/v1/customers/{id}/restore'] = (call) => {
    fake.routes[RECORD] = found;
    return found(call);
  };
}

it('leads from a merged customer to who stands for both', async () => {
  const { location } = await openPage('/customers/2', {
    prepare: (fake) => without(fake, { code: 'customers.merged', mergedInto: 1 }),
  });
  expect(await screen.findByText(/Customer 2 was merged into this one/)).toBeVisible();
  expect(location().pathname).toBe('/customers/1');
});

it('says by whom a customer was deleted, and brings it back', async () => {
  const deleted = { code: 'customers.deleted', deletedAt: '2026-11-20T08:00:00Z', deletedBy: '陈梅' };
  const { user } = await openPage('/customers/2', { prepare: (fake) => without(fake, deleted) });
  expect(await screen.findByText(/By 陈梅 on .*2026/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText('The customer is back')).toBeVisible();
  await waitFor(() => expect(screen.queryByText('This customer was deleted')).not.toBeInTheDocument());
});

it('leaves the restoring to those who may write', async () => {
  await openPage('/customers/2', {
    prepare: (fake) => {
      without(fake, { code: 'customers.deleted', deletedAt: '2026-11-20T08:00:00Z' });
      fake.account.role = 'read-only';
    },
  });
  expect(await screen.findByText('This customer was deleted')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Restore' })).not.toBeInTheDocument();
});

it('says who may be the same, and leads to the comparison', async () => {
  await openPage('/customers/1', {
    prepare: (fake) => {
      const customer = { id: 3, displayName: '李强' };
      fake.routes['GET /api/v1/customers/{id}/duplicates'] = () =>
        json({ items: [{ customer, score: 90, reasons: ['Same phone'] }] });
    },
  });
  expect(await screen.findByText(/May be the same as/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Compare' })).toHaveAttribute(
    'href',
    '/duplicates/compare?customers=1,3',
  );
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { json, problem } from '../../../../../dev/fake-api/http';
import { openPage } from '../../../../../dev/render-page';

const edit = {
  id: 'edit-7',
  kind: 'edit',
  at: '2026-03-05T09:00:00Z',
  changeId: 7,
  cause: 'edit',
  causeId: null,
  by: '李强',
  undoable: true,
  changes: [{ fact: 'city', label: 'City', from: '杭州', to: '上海' }],
};

it('tells who changed what, and takes it back unless somebody changed it since', async () => {
  let undone = false;
  const { user, fake } = await openPage('/customers/1?kind=edit', {
    prepare: ({ routes }) => {
      routes['GET /api/v1/customers/{id}/timeline'] = () =>
        json({ items: [{ ...edit, undoable: !undone }], next: null });
      routes['POST /api/v1/customers/{id}/changes/7/undo'] = () =>
        problem(409, 'Changed', [{ field: 'city', message: '王芳 has changed this meanwhile.' }]);
    },
  });
  expect(await screen.findByText('李强 changed')).toBeVisible();
  expect(screen.getByText('City:', { exact: false })).toHaveTextContent('City: 杭州 → 上海');
  const button = await screen.findByRole('button', { name: 'Undo this change: City' });
  await user.click(button);
  expect(await screen.findByText(/City: 王芳 has changed this meanwhile/)).toBeVisible();
  fake.routes['POST /api/v1/customers/{id}/changes/7/undo'] = () => {
    undone = true;
    return json({});
  };
  await user.click(button);
  expect(await screen.findByText('Change taken back')).toBeVisible();
});

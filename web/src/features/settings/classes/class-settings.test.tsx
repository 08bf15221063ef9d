import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../dev/render-page';

it('changes where classes begin and end', async () => {
  const { user } = await openPage('/settings');
  const vip = await screen.findByLabelText('VIP: the best of the profitable customers (%)');
  expect(vip).toHaveValue('5');
  const form = vip.closest('form') ?? document.body;
  const save = within(form).getByRole('button', { name: 'Save' });
  expect(save).toBeDisabled();
  await user.clear(vip);
  await user.type(vip, '2.5');
  await user.click(save);
  expect(await screen.findByText('Saved; all customers are being classed anew.')).toBeInTheDocument();
  await waitFor(() =>
    expect(screen.getByLabelText('VIP: the best of the profitable customers (%)')).toHaveValue('2.5'),
  );
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problem } from '../../../dev/fake-api/http';
import { openPage } from '../../../dev/render-page';

it('uses a one-time link up only when asked to', async () => {
  const { user, fake, location } = await openPage('/sign-in?token=abc', { signedIn: false });
  const button = await screen.findByRole('button', { name: 'Continue' });
  expect(fake.account.signedIn).toBe(false);
  await user.click(button);
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(location().pathname).toBe('/');
});

it('sends the newcomer on after setting a password', async () => {
  const { user, fake } = await openPage('/sign-in?token=abc', { signedIn: false });
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  await user.type(await screen.findByLabelText('New password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Set a password' }));
  expect(screen.getByText('At least 12 characters')).toBeVisible();
  await user.type(screen.getByLabelText('New password'), ' but now long enough');
  await user.type(screen.getByLabelText('Repeat it'), 'short but now long enough');
  await user.click(screen.getByRole('button', { name: 'Set a password' }));
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(fake.account.passwordSet).toBe(true);
});

it('says what to do about a link that was used already', async () => {
  const { user } = await openPage('/sign-in?token=used', { signedIn: false });
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('./changke sign-in-link');
});

it('leads back to the page that was asked for', async () => {
  const { user, location } = await openPage('/settings', { signedIn: false });
  await user.type(await screen.findByLabelText('Name'), '李强');
  await user.type(screen.getByLabelText('Password'), 'correct horse battery');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('navigation', { name: 'Main' });
  expect(location().pathname).toBe('/settings');
});

it('shows when attempts are throttled', async () => {
  const { user } = await openPage('/sign-in', {
    signedIn: false,
    language: 'zh-CN',
    prepare: ({ routes }) => {
      routes['POST /api/v1/sign-in'] = () => problem(429, '尝试次数过多。请 60 秒后再试。');
    },
  });
  await user.type(await screen.findByLabelText('用户名'), '李强');
  await user.type(screen.getByLabelText('密码'), 'wrong');
  await user.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByText(/60 秒后/)).toBeVisible();
});

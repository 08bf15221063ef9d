import type { ApiKey } from '../../src/lib/api/types';
import { json, nothing, problem } from './http';
import type { Routes } from './http-types';

export type Account = {
  signedIn: boolean;
  passwordSet: boolean;
  role: 'administrator' | 'member' | 'read-only';
};

const PERMISSIONS = {
  administrator: ['read', 'write', 'administer'],
  member: ['read', 'write'],
  'read-only': ['read'],
};

export function accountRoutes(account: Account): Routes {
  let attempts = 0;
  const me = { id: 1, name: '李强', language: null as string | null };
  const firm = {
    name: '常客茶行',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    margin: 0.3,
    annualDiscountRate: 0.15,
    horizonMonths: 36,
    purchasingModel: 'auto',
  };
  const keys: ApiKey[] = [
    {
      id: 1,
      name: '网店',
      role: 'administrator',
      createdAt: '2026-10-01T03:00:00Z',
      lastUsedAt: '2026-11-20T01:00:00Z',
      revokedAt: null,
    },
  ];
  const signedIn = () => ({
    ...me,
    role: account.role,
    permissions: PERMISSIONS[account.role],
    passwordSet: account.passwordSet,
    firm: { name: firm.name, currency: firm.currency, timeZone: firm.timeZone, demo: true },
  });
  const enter = () => {
    account.signedIn = true;
    return json(signedIn());
  };
  return {
    'GET /api/v1/me': () => (account.signedIn ? json(signedIn()) : problem(401, '请先登录。')),
    'POST /api/v1/sign-in/link': ({ body }) =>
      body.token === 'used' ? problem(401, '链接已失效。') : enter(),
    'POST /api/v1/sign-in': ({ body }) => {
      attempts += 1;
      if (attempts > 5) return problem(429, '尝试次数过多。请 60 秒后再试。');
      return body.password === 'correct horse battery' ? enter() : problem(401, '用户名或密码不对。');
    },
    'POST /api/v1/sign-out': () => {
      account.signedIn = false;
      return nothing();
    },
    'PATCH /api/v1/me': ({ body }) => {
      Object.assign(me, body);
      return json(signedIn());
    },
    'POST /api/v1/me/password': () => {
      account.passwordSet = true;
      return nothing();
    },
    'GET /api/v1/firm': () => json(firm),
    'PATCH /api/v1/firm': ({ body }) => {
      if (Number(body.margin) > 1) {
        return problem(422, '请检查标出的内容。', [
          { field: 'margin', message: '利润率须在 0 与 100% 之间。' },
        ]);
      }
      return json({ ...Object.assign(firm, body), job: null });
    },
    'GET /api/v1/api-keys': () => json({ items: keys }),
    'POST /api/v1/api-keys': ({ body }) => {
      const id = keys.length + 1;
      keys.push({
        id,
        name: String(body.name),
        role: String(body.role),
        createdAt: new Date().toISOString(),
        lastUsedAt: null,
        revokedAt: null,
      });
      return json({ id, key: 'ck_7Q2mZ0v9TnXyL4aRr8cWbE1dKfUoHsGj' }, 201);
    },
    'DELETE /api/v1/api-keys/{id}': ({ id }) => {
      const key = keys.find((each) => each.id === Number(id));
      if (key) key.revokedAt = new Date().toISOString();
      return nothing();
    },
  };
}

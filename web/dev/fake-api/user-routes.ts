import type { Duties, User } from '../../src/lib/api/types';
import { json, problem } from './http';
import type { Routes } from './http-types';

const link = { path: '/sign-in?token=3vXq9', expiresAt: '2026-11-29T08:00:00Z' };

export function userRoutes(): Routes {
  const users: User[] = [
    {
      id: 1,
      name: '李强',
      email: null,
      role: 'administrator',
      team: null,
      state: 'active',
      lastSignIn: '2026-11-20T01:00:00Z',
      linkUntil: null,
      version: 0,
    },
    {
      id: 2,
      name: '陈梅',
      email: 'chen@tea.example',
      role: 'member',
      team: null,
      state: 'active',
      lastSignIn: '2026-11-19T01:00:00Z',
      linkUntil: null,
      version: 0,
    },
  ];
  const none = { customers: 0, tasks: 0, cases: 0 };
  const some = { customers: 12, tasks: 3, cases: 0 };
  const duties: Record<string, Duties> = { 2: { counts: some, last: null } };
  return {
    'GET /api/v1/users': () => json({ items: users }),
    'POST /api/v1/users': ({ body }) => {
      if (users.some(({ email }) => email === body.email)) {
        const message = 'Another user has this e-mail.';
        return problem(409, message, [{ field: 'email', message }]);
      }
      const user: User = {
        id: users.length + 1,
        name: String(body.name),
        email: String(body.email),
        role: String(body.role),
        team: null,
        state: 'invited',
        lastSignIn: null,
        linkUntil: link.expiresAt,
        version: 0,
      };
      users.push(user);
      return json({ user, link }, 201);
    },
    'PATCH /api/v1/users/{id}': ({ id, body }) => {
      const user = users.find((each) => each.id === Number(id));
      if (!user) return problem(404, 'No such user');
      const { enabled, ...change } = body;
      Object.assign(user, change, { version: user.version + 1 });
      if (enabled !== undefined) user.state = enabled ? 'active' : 'disabled';
      return json(user);
    },
    'GET /api/v1/users/{id}/duties': ({ id }) => json(duties[id] ?? { counts: none, last: null }),
    'POST /api/v1/users/{id}/hand-over': ({ id, body }) => {
      const to = users.find((each) => each.id === body.to)?.name ?? null;
      duties[id] = {
        counts: none,
        last: {
          to,
          by: '李强',
          createdAt: '2026-11-22T08:00:00Z',
          job: 1,
          state: 'done',
          counts: some,
          back: {},
        },
      };
      return json({ job: 1 }, 202);
    },
    'POST /api/v1/users/{id}/hand-over/undo': ({ id }) => {
      duties[id] = { counts: some, last: null };
      return json({ job: 1 }, 202);
    },
    'POST /api/v1/users/{id}/link': ({ id }) =>
      json({ user: users.find((each) => each.id === Number(id)), link }, 201),
  };
}

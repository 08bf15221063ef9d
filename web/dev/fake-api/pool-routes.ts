import { json, problem } from './http';
import type { Routes } from './http-types';

export function poolRoutes(): Routes {
  let rule: Record<string, unknown> = { returnAfterDays: null, mostClaimed: null };
  return {
    'GET /api/v1/pool-rule': () => json(rule),
    'PUT /api/v1/pool-rule': ({ body }) => {
      const message = '数值须在 7 与 3650 之间。';
      const days = body.returnAfterDays;
      if (typeof days === 'number' && days < 7)
        return problem(400, '请检查标出的内容。', [{ field: 'returnAfterDays', message }]);
      rule = body;
      return json(rule);
    },
  };
}

import { json, problem } from './http';
import type { Routes } from './http-types';

export function cadenceRoutes(): Routes {
  let cadences: Record<string, unknown> = { platinum: 30, gold: 60, iron: 120, lead: null };
  return {
    'GET /api/v1/contact-cadences': () => json(cadences),
    'PUT /api/v1/contact-cadences': ({ body }) => {
      const message = '数值须在 1 与 3650 之间。';
      if (body.platinum === 0) return problem(400, '请检查标出的内容。', [{ field: 'platinum', message }]);
      cadences = body;
      return json(cadences);
    },
  };
}

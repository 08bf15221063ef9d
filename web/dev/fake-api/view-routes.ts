import type { View } from '../../src/lib/api/types';
import { json, nothing, problem } from './http';
import type { Routes } from './http-types';

export function viewRoutes(views: View[]): Routes {
  const gone: View[] = [];
  const byId = (id: string) => views.find((view) => view.id === Number(id));
  const missing = () => problem(404, '没有这个视图。');
  return {
    'GET /api/v1/views': () => json({ items: views }),
    'POST /api/v1/views': ({ body }) => {
      const view = { owner: '林', mayChange: true, isDefault: false, version: 0, ...body } as unknown as View;
      const created = { ...view, id: views.length + gone.length + 1 };
      views.push(created);
      return json(created, 201);
    },
    'PATCH /api/v1/views/{id}': ({ id, body }) => {
      const view = byId(id);
      if (!view) return missing();
      if (view.version !== body.version) return problem(409, '其他人刚刚修改了这个视图。');
      Object.assign(view, body, { version: view.version + 1 });
      return json(view);
    },
    'DELETE /api/v1/views/{id}': ({ id }) => {
      const view = byId(id);
      if (!view) return missing();
      views.splice(views.indexOf(view), 1);
      gone.push(view);
      return nothing();
    },
    'POST /api/v1/views/{id}/restore': ({ id }) => {
      const view = gone.find((each) => each.id === Number(id));
      if (!view) return missing();
      views.push(view);
      return json(view);
    },
    'PUT /api/v1/views/default': ({ body }) => {
      views.forEach((view) => (view.isDefault = view.id === body.view));
      return nothing();
    },
  };
}

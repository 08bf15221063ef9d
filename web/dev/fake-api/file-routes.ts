import type { CustomerFile } from '../../src/lib/api/types';
import { json, nothing, problem } from './http';
import type { Routes } from './http-types';
import { AS_OF } from './people';

export type FakeFile = CustomerFile & { gone?: boolean };

export function fileRoutes(files: FakeFile[]): Routes {
  const set = (id: string, gone: boolean) => {
    const file = files.find((each) => each.id === Number(id));
    if (!file) return problem(404, '没有这个文件。');
    file.gone = gone;
    return gone ? nothing() : json(file);
  };
  return {
    'GET /api/v1/customers/{id}/files': ({ id }) => {
      const items = files.filter(({ customerId, gone }) => customerId === Number(id) && !gone);
      return json({ items: [...items].reverse(), next: null, largest: 20 * 2 ** 20 });
    },
    'POST /api/v1/customers/{id}/files': ({ id, body }) => {
      const file = body.file as File;
      if (file.name.includes('refused')) return problem(503, '请稍后再试。');
      const kept: FakeFile = {
        id: files.length + 1,
        customerId: Number(id),
        interactionId: body.interaction ? Number(body.interaction) : null,
        name: String(body.name),
        mediaType: file.type,
        size: file.size,
        uploadedBy: 1,
        uploader: '李强',
        uploadedAt: `${AS_OF}T09:00:00Z`,
      };
      files.push(kept);
      return json(kept, 201);
    },
    'DELETE /api/v1/files/{id}': ({ id }) => set(id, true),
    'POST /api/v1/files/{id}/restore': ({ id }) => set(id, false),
  };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { createFakeApi } from './fake-api/fake-api';

const STEP = 400;

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const body = Buffer.concat(chunks);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return new Request(`http://localhost${incoming.url ?? '/'}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...(body.length > 0 && { body }),
  });
}

/** Answers /api from memory; ?empty, ?signed-out of CHANGKE_FAKE choose another start. */
export function serveFakeApi(vite: ViteDevServer): void {
  const start = process.env.CHANGKE_FAKE ?? '';
  const fake = createFakeApi({ empty: start.includes('empty'), signedIn: !start.includes('signed-out') });
  const listeners = new Set<ServerResponse>();
  setInterval(() => {
    for (const job of fake.jobs.filter(({ state }) => state === 'running')) {
      job.done = Math.min(job.done + 1_900, job.total ?? 0);
      job.phase = job.done < 9_000 ? 'reading' : 'scoring';
      if (job.done === job.total) job.state = 'done';
      for (const listener of listeners) listener.write(`event: job\ndata: ${JSON.stringify(job)}\n\n`);
    }
  }, STEP).unref();
  vite.middlewares.use('/api', (incoming, outgoing, next) => {
    incoming.url = incoming.originalUrl;
    if (incoming.url?.endsWith('/jobs/events')) {
      outgoing.writeHead(200, { 'Content-Type': 'text/event-stream' });
      listeners.add(outgoing);
      incoming.on('close', () => listeners.delete(outgoing));
      return;
    }
    requestOf(incoming)
      .then(async (request) => {
        const answer = await fake.answer(request);
        outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
        outgoing.end(Buffer.from(await answer.arrayBuffer()));
      })
      .catch(next);
  });
}

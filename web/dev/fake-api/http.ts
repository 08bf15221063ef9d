import type { FieldError } from './http-types';

export function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

export function nothing(): Response {
  return new Response(null, { status: 204 });
}

export function problem(status: number, detail: string, errors?: FieldError[]): Response {
  return new Response(JSON.stringify({ title: detail, status, detail, errors }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

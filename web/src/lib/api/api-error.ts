import type { components } from './schema';

export type Problem = components['schemas']['Problem'];

/** What the server answered instead of a result; status 0 means that no server answered at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem | undefined;

  constructor(status: number, problem?: Problem, cause?: unknown) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${status}`, { cause });
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
  }

  /** The server cannot be reached or is not ready: worth waiting and asking again. */
  get unavailable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export function problemOf(body: unknown): Problem | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  return 'title' in body || 'detail' in body ? (body as Problem) : undefined;
}

export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ApiError && error.status === status;
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof ApiError && error.unavailable;
}

import createClient, { type Middleware } from 'openapi-fetch';
import i18n from 'i18next';
import { ApiError, problemOf } from './api-error';
import type { paths } from './schema';

/** Spring's CSRF token arrives as a cookie and goes back as a header. */
export function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : undefined;
}

const asThisUser: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', i18n.resolvedLanguage ?? 'zh-CN');
    const token = csrfToken();
    if (token && request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', token);
    return request;
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => globalThis.fetch(request),
});
api.use(asThisUser);

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The answer's body, or an ApiError that says what went wrong. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, undefined, cause);
  }
  if (!answer.response.ok) throw new ApiError(answer.response.status, problemOf(answer.error));
  return answer.data as T;
}

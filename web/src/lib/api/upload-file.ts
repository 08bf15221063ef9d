import i18n from 'i18next';
import { ApiError, problemOf } from './api-error';
import { csrfToken } from './client';
import type { Upload } from './types';

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** By XMLHttpRequest: fetch cannot tell how much of a file has gone up. */
export function uploadFile(
  file: File,
  kind: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/uploads');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', i18n.language);
    const token = csrfToken();
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new ApiError(0));
    request.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    request.onload = () => {
      const body = bodyOf(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as Upload);
      else reject(new ApiError(request.status, problemOf(body)));
    };
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', file);
    request.send(form);
  });
}

import { vi } from 'vitest';

/** jsdom's XMLHttpRequest knows nothing of a stubbed fetch. */
export function uploadByFetch() {
  class Upload {
    upload = { onprogress: () => undefined };
    status = 0;
    responseText = '';
    address = '';
    onload = () => undefined;
    open = (_: string, address: string) => void (this.address = address);
    setRequestHeader = () => undefined;
    abort = () => undefined;
    send = (body: FormData) => {
      const request = new Request(`http://localhost${this.address}`, { method: 'POST' });
      vi.spyOn(request.headers, 'get').mockReturnValue('multipart/form-data');
      vi.spyOn(request, 'formData').mockResolvedValue(body);
      void globalThis.fetch(request).then(async (answer) => {
        this.status = answer.status;
        this.responseText = await answer.text();
        this.onload();
      });
    };
  }
  vi.stubGlobal('XMLHttpRequest', Upload);
}

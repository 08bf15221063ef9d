import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createFakeApi } from '../../../dev/fake-api/fake-api';
import { openPage } from '../../../dev/render-page';

/** jsdom's XMLHttpRequest knows nothing of a stubbed fetch. */
function uploadByFetch() {
  class Upload {
    upload = { onprogress: () => undefined };
    status = 0;
    responseText = '';
    onload = () => undefined;
    open = () => undefined;
    setRequestHeader = () => undefined;
    abort = () => undefined;
    send = (body: FormData) => {
      const file = body.get('file') as File;
      const request = new Request('http://localhost/api/v1/uploads', { method: 'POST' });
      vi.spyOn(request.headers, 'get').mockReturnValue('multipart/form-data');
      vi.spyOn(request, 'formData').mockResolvedValue(body);
      expect(file.name).toBe('tea.csv');
      void globalThis.fetch(request).then(async (answer) => {
        this.status = answer.status;
        this.responseText = await answer.text();
        this.onload();
      });
    };
  }
  vi.stubGlobal('XMLHttpRequest', Upload);
}

const FILE = new File(['customer,date,amount\n'], 'tea.csv', { type: 'text/csv' });

it('leads from a file over its preview to the report', async () => {
  uploadByFetch();
  const { user, fake, location } = await openPage('/import');
  await user.upload(await screen.findByLabelText(/Drop a file here/), FILE);
  expect(await screen.findByRole('heading', { name: 'Preview: tea.csv' })).toBeVisible();
  const start = await screen.findByRole('button', { name: 'Start the import' });
  expect(start).toBeDisabled();
  await user.selectOptions(screen.getByLabelText('Date format'), 'dd/MM/yyyy');
  await vi.waitFor(() => expect(start).toBeEnabled());
  expect(location().search).toContain('upload=1');
  await user.click(start);
  expect(await screen.findByText(/Importing/)).toBeVisible();
  for (const job of fake.jobs) job.state = 'done';
  expect(await screen.findByText('18,102', {}, { timeout: 5_000 })).toBeVisible();
});

it('finds the preview again by its address, corrections included', async () => {
  const uploaded = createFakeApi();
  await openPage('/import?upload=1&options=%7B%22columns%22%3A%5B%22customer%22%2C%22-%22%5D%7D', {
    prepare: ({ routes }) => {
      routes['GET /api/v1/uploads/{id}'] = async ({ url }) => {
        const form = new FormData();
        form.append('file', FILE);
        await uploaded.routes['POST /api/v1/uploads']?.({
          url,
          id: '',
          language: 'en',
          body: { file: FILE },
        });
        return (
          (await uploaded.routes['GET /api/v1/uploads/{id}']?.({ url, id: '1', language: 'en', body: {} })) ??
          Response.error()
        );
      };
    },
  });
  const head = await screen.findByLabelText('The column “日期” is');
  expect(head).toHaveValue('-');
  expect(screen.getByRole('alert')).toHaveTextContent('没有');
});

it('says what to do when the upload is gone', async () => {
  const { user } = await openPage('/import?upload=7');
  await user.click(await screen.findByRole('button', { name: 'Another file' }));
  expect(await screen.findByLabelText(/Drop a file here/)).toBeInTheDocument();
});

it('has words for reasons that it does not know', async () => {
  await openPage('/import/1');
  const reasons = await screen.findByRole('heading', { name: 'Why lines were not accepted' });
  const panel = within(reasons.closest('section') ?? document.body);
  expect(panel.getByText('No customer')).toBeVisible();
  expect(panel.getByText('Another reason, code “badDate”')).toBeVisible();
});

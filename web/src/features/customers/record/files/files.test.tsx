import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage } from '../../../../../dev/render-page';
import { uploadByFetch } from '../../../../../dev/upload-by-fetch';

const CONTRACT = new File(['tea'], '合同 👍 a\u202Efdp.exe', { type: 'application/pdf' });
const PICTURE = new File(['leaf'], 'leaf.png', { type: 'image/png' });

function ofSize(name: string, size: number): File {
  const file = new File([''], name);
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

async function panel() {
  const title = await screen.findByRole('heading', { name: /^Files/ });
  return within(title.closest('section') ?? document.body);
}

it('keeps files with their exact names, shows them safely, deletes one and takes that back', async () => {
  uploadByFetch();
  const { user, fake } = await openPage('/customers/1');
  await screen.findByText(/No files yet/);
  await user.upload((await panel()).getByLabelText(/Drop files here/), [CONTRACT, PICTURE]);
  const link = await (await panel()).findByRole('link', { name: '合同 👍 a�fdp.exe' });
  expect(link).toHaveAttribute('href', '/api/v1/files/1');
  expect(link).toHaveAttribute('download');
  expect(fake.files.map(({ name }) => name)).toEqual([CONTRACT.name, 'leaf.png']);
  expect(await screen.findByRole('heading', { name: 'Files · 2' })).toBeVisible();
  expect(await screen.findAllByRole('link', { name: 'leaf.png' })).toHaveLength(2);
  await user.click((await panel()).getByRole('button', { name: 'Delete: leaf.png' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'leaf.png' })).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findAllByRole('link', { name: 'leaf.png' })).toHaveLength(2);
});

it('says why a file was not taken, sends none that is too large, and goes on with the others', async () => {
  uploadByFetch();
  const { user, fake } = await openPage('/customers/1', { language: 'zh-CN' });
  const zone = await screen.findByLabelText(/将文件拖到这里/);
  await user.upload(zone, [ofSize('film.mov', 20 * 2 ** 20 + 1), ofSize('refused.txt', 5), PICTURE]);
  expect(await screen.findByText(/文件过大：每个文件最多 20 MB。/)).toHaveTextContent('film.mov');
  expect(screen.getByText(/请稍后再试/)).toHaveTextContent('refused.txt');
  expect(fake.files.map(({ name }) => name)).toEqual(['leaf.png']);
});

it('sends files along with a follow-up, and names the one that did not arrive', async () => {
  uploadByFetch();
  const { user, fake } = await openPage('/customers/1?record=follow-up');
  const form = await screen.findByRole('form', { name: 'Write a follow-up' });
  await user.type(within(form).getByLabelText('What was said'), 'signed');
  const attach = within(form).getByLabelText('Attach files');
  await user.upload(attach, [PICTURE, new File(['x'], 'refused.txt'), new File(['y'], 'by mistake.txt')]);
  await user.click(within(form).getByRole('button', { name: 'Leave out: by mistake.txt' }));
  await user.click(within(form).getByRole('button', { name: /Save/ }));
  expect(await screen.findByText(/Not attached: refused.txt/)).toBeVisible();
  expect(fake.files).toMatchObject([{ name: 'leaf.png', interactionId: 1 }]);
  const words = await screen.findByText('signed', { selector: 'p' });
  expect(
    await within(words.closest('li') ?? document.body).findByRole('link', { name: 'leaf.png' }),
  ).toBeVisible();
});

it('shows who may only read the files without a way to change them', async () => {
  await openPage('/customers/1', {
    prepare: (fake) => {
      fake.account.role = 'read-only';
      fake.files.push({
        id: 1,
        customerId: 1,
        interactionId: null,
        name: 'leaf.png',
        mediaType: 'image/png',
        size: 1_536,
        uploadedBy: null,
        uploader: null,
        uploadedAt: '2026-11-20T09:00:00Z',
      });
    },
  });
  expect(await (await panel()).findByText(/1\.5 kB/)).toBeVisible();
  expect((await panel()).queryByRole('button')).toBeNull();
  expect(screen.queryByLabelText(/Drop files here/)).toBeNull();
});

import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createFakeApi } from '../../../dev/fake-api/fake-api';
import { json } from '../../../dev/fake-api/http';
import { openPage } from '../../../dev/render-page';
import { uploadByFetch } from '../../../dev/upload-by-fetch';

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

it('tries a purchase log before it is imported, and sends lines put right cell by cell', async () => {
  uploadByFetch();
  const orders: Record<string, unknown>[] = [];
  const { user, location } = await openPage('/import', {
    prepare: ({ routes }) => {
      routes['POST /api/v1/imports'] = ({ body }) => {
        orders.push(JSON.parse(String(body.options)) as Record<string, unknown>);
        return json({ import: 1, job: 1 }, 202);
      };
      routes['POST /api/v1/imports/{id}/corrected'] = ({ body }) => {
        orders.push(body);
        return json({ import: 1, job: 1 }, 202);
      };
    },
  });
  await user.upload(await screen.findByLabelText(/Drop a file here/), FILE);
  const attempt = await screen.findByRole('button', { name: 'Try it first' });
  await user.selectOptions(screen.getByLabelText('Date format'), 'dd/MM/yyyy');
  await vi.waitFor(() => expect(attempt).toBeEnabled());
  await user.click(attempt);
  await vi.waitFor(() => expect(location().pathname).toBe('/import/1'));
  expect(orders[0]).toMatchObject({ dateFormat: 'dd/MM/yyyy', dryRun: true });
  await user.type(await screen.findByLabelText('客户 7'), 'C0007');
  await user.click(screen.getByRole('button', { name: 'Import 1 corrected row' }));
  await vi.waitFor(() => expect(orders[1]).toEqual({ rows: [{ cells: ['C0007', '2026-03-01', '88'] }] }));
});

it('reads the next log with the same titles as the last one was read', async () => {
  uploadByFetch();
  const { user, location } = await openPage('/import');
  await user.upload(await screen.findByLabelText(/Drop a file here/), FILE);
  const start = await screen.findByRole('button', { name: 'Start the import' });
  expect(start).toBeDisabled();
  await user.selectOptions(screen.getByLabelText('Date format'), 'dd/MM/yyyy');
  await vi.waitFor(() => expect(start).toBeEnabled());
  await user.click(start);
  await vi.waitFor(() => expect(location().pathname).toMatch(/import\/\d/));
  await user.click(screen.getByRole('link', { name: 'Import' }));
  await user.upload(await screen.findByLabelText(/Drop a file here/), FILE);
  await vi.waitFor(() => expect(screen.getByLabelText('Date format')).toHaveValue('dd/MM/yyyy'));
  expect(screen.getByRole('button', { name: 'Start the import' })).toBeEnabled();
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

const TABLE = {
  kind: 'customers',
  encoding: 'UTF-8',
  sheets: [],
  sheet: '',
  delimiter: ',',
  header: true,
  columns: [
    { index: 0, title: 'No', target: 'externalId', guess: 'text', samples: ['1'], dateFormats: [] },
    { index: 1, title: 'Plan', target: null, guess: 'yesNo', samples: ['Yes'], dateFormats: [] },
  ],
  rows: [['1', 'Yes']],
  targets: [
    { name: 'externalId', label: 'Customer number', type: 'text', choices: {} },
    { name: 'name', label: 'Name', type: 'text', choices: {} },
  ],
  keys: ['externalId', 'phone'],
  mode: 'both',
  key: 'externalId',
  warnings: [],
};

it('puts the columns of a table of customers to fields, and tries it before it is imported', async () => {
  const orders: string[] = [];
  const { user, location } = await openPage('/import?upload=7&kind=customers', {
    prepare: ({ routes }) => {
      routes['GET /api/v1/uploads/{id}'] = ({ url }) => {
        const options = JSON.parse(url.searchParams.get('options') ?? '{}') as { columns?: string[] };
        const columns = TABLE.columns.map((column, index) => {
          const target = options.columns?.[index];
          return { ...column, target: target && target !== 'skip' ? target : column.target };
        });
        return json({ id: 7, name: 'c.csv', size: 9, preview: null, table: { ...TABLE, columns } });
      };
      routes['POST /api/v1/imports'] = ({ body }) => {
        orders.push(String(body.options));
        return json({ import: 1, job: 1 }, 202);
      };
    },
  });
  expect(await screen.findByLabelText('Rows are told apart by')).toHaveValue('externalId');
  await user.selectOptions(screen.getByLabelText('The column “Plan” is'), 'Name');
  await vi.waitFor(() => expect(screen.getByLabelText('The column “Plan” is')).toHaveValue('name'));
  await user.click(screen.getByRole('button', { name: 'Try it first' }));
  await vi.waitFor(() => expect(location().pathname).toBe('/import/1'));
  expect(JSON.parse(orders[0] ?? '{}')).toMatchObject({ columns: ['externalId', 'name'], dryRun: true });
});

it('keeps in the address what the file holds, and sends the file as that', async () => {
  uploadByFetch();
  const kinds: unknown[] = [];
  const { user, location } = await openPage('/import', {
    prepare: ({ routes }) => {
      routes['POST /api/v1/uploads'] = ({ body }) => {
        kinds.push(body.kind);
        return json({ id: 7, name: 'tea.csv', size: 9, preview: null, table: TABLE }, 201);
      };
    },
  });
  await user.click(await screen.findByRole('radio', { name: 'Products' }));
  expect(location().search).toBe('?kind=products');
  expect(screen.getByText(/One line a product/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Template for Products as Excel' })).toHaveAttribute(
    'href',
    '/api/v1/imports/templates/products.xlsx?language=en',
  );
  await user.upload(screen.getByLabelText(/Drop a file here/), FILE);
  await vi.waitFor(() => expect(location().search).toBe('?upload=7&kind=products'));
  expect(kinds).toEqual(['products']);
});

it('says which ones an undo left alone, page by page', async () => {
  const { user } = await openPage('/import/1', {
    prepare: ({ routes }) => {
      const one = routes['GET /api/v1/imports/{id}'];
      routes['GET /api/v1/imports/{id}'] = async (request) => {
        const found = await one?.(request);
        return json({ ...((await found?.json()) as object), kind: 'customers', state: 'undone', kept: 2 });
      };
      routes['GET /api/v1/imports/{id}/left-alone'] = ({ url }) =>
        url.searchParams.get('after') === '0'
          ? json({ items: [{ id: 3, name: 'Ann', customerId: 3 }], next: 3 })
          : json({ items: [{ id: 4, name: 'L-1 Longjing', customerId: null }], next: null });
    },
  });
  expect(await screen.findByRole('link', { name: 'Ann' })).toHaveAttribute('href', '/customers/3');
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('L-1 Longjing')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

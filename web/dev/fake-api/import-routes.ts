import type { Import, Job, Preview, Upload } from '../../src/lib/api/types';
import { json, problem } from './http';
import type { Routes } from './http-types';

const ROLES = [
  'customer',
  'name',
  'date',
  'order',
  'product',
  'product_name',
  'quantity',
  'price',
  'amount',
  'discount',
  'cost',
  'channel',
  '-',
];
const ROLE_LABELS: Record<string, string> = {
  customer: '客户',
  name: '客户姓名',
  date: '日期',
  order: '订单号',
  product: '商品编号',
  product_name: '商品名称',
  quantity: '数量',
  price: '单价',
  amount: '金额',
  discount: '折扣',
  cost: '成本',
  channel: '渠道',
  '-': '忽略',
};
const ROWS = [
  ['C1001', '03/04/2026', 'A-17', '铁观音 250 g', '2', '256.00'],
  ['C1002', '05/04/2026', 'A-18', '白毫银针 50 g', '1', '198.00'],
  ['', '06/04/2026', 'A-19', '青瓷盖碗', '-1', '-88.00'],
];

type Options = {
  columns?: string[];
  dateFormat?: string;
  encoding?: string;
  delimiter?: string;
  header?: boolean;
};

function previewWith(options: Options): Preview {
  const roles = options.columns ?? ['customer', 'date', 'order', 'product', 'quantity', 'amount'];
  const titles = ['客户', '日期', '单号', '商品', '数量', '金额'];
  const missing = ['customer', 'date'].filter((role) => !roles.includes(role));
  const problems = missing.map((role) => ({
    code: 'roleMissing',
    message: `没有“${role}”列。`,
    correction: 'columns',
  }));
  if (!options.dateFormat)
    problems.push({
      code: 'ambiguousDate',
      message: '日期 03/04/2026 可能是 3 月 4 日，也可能是 4 月 3 日。',
      correction: 'dateFormat',
    });
  return {
    encoding: options.encoding ?? 'GB18030',
    sheets: [],
    sheet: '',
    delimiter: options.delimiter ?? ',',
    header: options.header ?? true,
    dateFormat: options.dateFormat ?? 'dd/MM/yyyy',
    dateFormats: ['dd/MM/yyyy', 'MM/dd/yyyy'],
    columns: titles.map((title, index) => ({
      index,
      title,
      role: roles[index] ?? '-',
      samples: ROWS.map((row) => row[index] ?? ''),
    })),
    rows: ROWS,
    roles: ROLES.map((role) => ({ role, label: ROLE_LABELS[role] ?? role })),
    problems,
    warnings: [{ code: 'noCustomer', message: '一些行没有客户，将被跳过并计数。', correction: null }],
  };
}

function finished(id: number, fileName: string): Import {
  return {
    id,
    kind: 'purchases',
    state: 'done',
    fileName,
    size: 1_402_113,
    read: 18_244,
    accepted: 18_102,
    rejected: 142,
    reasons: { noCustomer: 121, badDate: 14, futureDate: 7 },
    warnings: [
      { code: 'serviceLines', message: '118 行是邮费和手续费：计入收入，不算商品。', correction: null },
    ],
    customersCreated: 312,
    updated: 0,
    unchanged: 0,
    restored: 0,
    kept: 0,
    dryRun: false,
    upload: null,
    createdAt: '2026-11-18T02:14:00Z',
    job: null,
  };
}

export function importRoutes(jobs: Job[]): Routes {
  const imports: Import[] = [finished(1, '2025年销售记录.csv')];
  const optionsOf = (text: string | null) => JSON.parse(text ?? '{}') as Options;
  const uploads: string[] = [];
  const uploadWith = (id: number, options: Options): Upload => ({
    id,
    name: uploads[id - 1] ?? '',
    size: 1_402_113,
    preview: previewWith(options),
    table: null,
  });
  const start = (kind: string, target: Import) => {
    const job: Job = {
      id: jobs.length + 1,
      kind,
      label: kind,
      phaseLabel: null,
      createdAt: '2026-11-20T02:14:00Z',
      startedAt: '2026-11-20T02:14:01Z',
      endedAt: null,
      state: 'running',
      phase: 'reading',
      done: 0,
      total: 18_244,
      result: { import: target.id },
      error: null,
    };
    jobs.unshift(job);
    target.job = job.id;
    return job;
  };
  return {
    'GET /api/v1/imports': () => json({ items: imports }),
    'GET /api/v1/imports/{id}': ({ id }) => {
      const found = imports.find((each) => each.id === Number(id));
      const job = jobs.find((each) => each.id === found?.job);
      if (found?.state === 'running' && job?.state === 'done') found.state = 'done';
      return found ? json(found) : problem(404, '没有这次导入。');
    },
    'GET /api/v1/imports/{id}/rejected': () =>
      json({
        titles: ['客户', '日期', '金额'],
        items: [
          { line: 7, cells: ['', '2026-03-01', '88'], faults: [{ column: 0, message: '没有客户' }] },
          {
            line: 12,
            cells: ['C0012', '32/01/2026', '45'],
            faults: [{ column: 1, message: '日期无法识别' }],
          },
        ],
        next: null,
      }),
    'POST /api/v1/uploads': ({ body }) => {
      const file = body.file as File;
      if (file.size === 0) return problem(422, '文件是空的。');
      return json(uploadWith(uploads.push(file.name), {}), 201);
    },
    'GET /api/v1/uploads/{id}': ({ url, id }) =>
      uploads[Number(id) - 1]
        ? json(uploadWith(Number(id), optionsOf(url.searchParams.get('options'))))
        : problem(404, '上传的文件已不存在。'),
    'POST /api/v1/imports': () => {
      const next = { ...finished(imports.length + 1, '2026年销售记录.csv'), state: 'running' as const };
      imports.unshift(next);
      return json({ import: next.id, job: start('import', next).id }, 202);
    },
    'POST /api/v1/imports/{id}/undo': ({ id }) => {
      const found = imports.find((each) => each.id === Number(id));
      if (!found) return problem(404, '没有这次导入。');
      found.state = 'undone';
      return json({ job: start('undoImport', found).id }, 202);
    },
    'GET /api/v1/jobs': () => json({ items: jobs }),
    'GET /api/v1/jobs/{id}': ({ id }) => json(jobs.find((each) => each.id === Number(id))),
    'POST /api/v1/jobs/{id}/cancel': ({ id }) => {
      const job = jobs.find((each) => each.id === Number(id));
      if (job) job.state = 'cancelled';
      return json(job);
    },
  };
}

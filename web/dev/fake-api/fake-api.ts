import type { CustomField, Job } from '../../src/lib/api/types';
import { accountRoutes, type Account } from './account-routes';
import { baseOf } from './base';
import { bulkRoutes } from './bulk-routes';
import { businessRoutes } from './business-routes';
import { cadenceRoutes } from './cadence-routes';
import { calendarRoutes } from './calendar-routes';
import { poolRoutes } from './pool-routes';
import { classRoutes } from './class-routes';
import { caseRoutes, type FakeCase } from './case-routes';
import { customerRoutes } from './customer-routes';
import { customFieldRoutes, ownFieldsIn } from './custom-field-routes';
import { duplicateRoutes } from './duplicate-routes';
import { equityRoutes } from './equity-routes';
import { fileRoutes, type FakeFile } from './file-routes';
import { followUpRoutes, type FollowUps } from './follow-up-routes';
import { fieldsIn } from './fields';
import { json, problem } from './http';
import type { Call, Routes } from './http-types';
import { modelRoutes } from './model-routes';
import { importRoutes } from './import-routes';
import { viewRoutes } from './view-routes';
import { userRoutes } from './user-routes';
import { AS_OF, createPeople } from './people';
import { ownerRoutes } from './owner-routes';
import { purchaseRoutes } from './purchase-routes';
import { receivableRoutes } from './receivable-routes';
import { qualityRoutes } from './quality-routes';
import { relationshipRoutes } from './relationship-routes';

export type FakeApi = {
  answer: (request: Request) => Promise<Response>;
  jobs: Job[];
  account: Account;
  followUps: FollowUps;
  cases: FakeCase[];
  files: FakeFile[];
  /** Tests put their own answers here: they win over the usual ones. */
  routes: Routes;
};

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('Content-Type') ?? '';
  if (type.includes('multipart')) return Object.fromEntries(await request.formData());
  return type.includes('json') ? ((await request.json()) as Record<string, unknown>) : {};
}

/** A server of its own in memory, for tests and for work on the pages without one. */
export function createFakeApi(options: { empty?: boolean; signedIn?: boolean } = {}): FakeApi {
  const people = options.empty ? [] : createPeople();
  const jobs: Job[] = [];
  const account: Account = { signedIn: options.signedIn ?? true, passwordSet: false, role: 'administrator' };
  const custom: CustomField[] = [];
  const followUps: FollowUps = { interactions: [], tasks: [], mentions: [] };
  const cases: FakeCase[] = [];
  const files: FakeFile[] = [];
  const routes: Routes = {
    ...caseRoutes(people, cases),
    ...customFieldRoutes(custom),
    ...fileRoutes(files),
    ...followUpRoutes(people, followUps),
    ...calendarRoutes(followUps),
    ...accountRoutes(account),
    ...userRoutes(),
    ...customerRoutes(people, followUps, files),
    ...bulkRoutes(people),
    ...businessRoutes(),
    ...duplicateRoutes(people),
    ...ownerRoutes(people),
    ...purchaseRoutes(people),
    ...cadenceRoutes(),
    ...poolRoutes(),
    ...classRoutes(),
    ...qualityRoutes(people),
    ...receivableRoutes(),
    ...relationshipRoutes(people),
    ...equityRoutes(options.empty ?? false),
    ...importRoutes(jobs),
    ...modelRoutes(options.empty ?? false, jobs),
    ...viewRoutes([]),
    'GET /api/v1/fields': ({ language }) =>
      json({
        items: [...fieldsIn(language), ...ownFieldsIn(language, custom)],
        events: [{ name: 'purchased', label: language.startsWith('zh') ? '购买过' : 'Bought' }],
      }),
    'GET /api/v1/base': () => json(people.length ? baseOf(people, AS_OF) : emptyBase()),
  };
  const answer = async (request: Request) => {
    const url = new URL(request.url);
    const id = /\/(\d+|u\d+)(?=\/|$)/.exec(url.pathname.replace('/api/v1', ''))?.[1] ?? '';
    const route = `${request.method} ${id ? url.pathname.replace(`/${id}`, '/{id}') : url.pathname}`;
    const handler = routes[route];
    if (!handler) return problem(404, `No ${route} here`);
    const call: Call = {
      url,
      id,
      language: request.headers.get('Accept-Language') ?? 'zh-CN',
      body: await bodyOf(request),
    };
    return handler(call);
  };
  return { answer, jobs, account, followUps, cases, files, routes };
}

function emptyBase() {
  return {
    asOf: null,
    currency: 'CNY',
    customers: 0,
    purchases: 0,
    revenue: 0,
    previousOn: null,
    salesThisMonth: null,
    value: null,
    activeCustomers: null,
    retention12: null,
    valueAtRisk: null,
    history: [],
    tiers: [],
    stages: [],
    stageFlows: null,
    cohorts: null,
    lookAfter: [],
    risers: [],
    atRisk: [],
    model: null,
    holdout: null,
  };
}

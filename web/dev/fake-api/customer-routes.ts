import type { Condition, Customer, CustomerPage, TimelineItem } from '../../src/lib/api/types';
import { addDays } from '../../src/lib/format/format';
import { BLANK_FACTS, BLANK_LISTS } from './blank-facts';
import { matches, matchesText, sortedBy } from './conditions';
import type { FakeFile } from './file-routes';
import type { FollowUps } from './follow-up-routes';
import { json, problem } from './http';
import type { Routes } from './http-types';
import { amountOf, BASE_RHYTHM, scored, type Person } from './scoring';
import { AS_OF } from './people';

export type Search = {
  condition?: Condition | null;
  q?: string | null;
  sort?: string | null;
  limit?: number;
  after?: string | null;
};

export function found(people: Person[], { condition, q, sort }: Search): Customer[] {
  const kept = people
    .map((person) => ({ customer: scored(person, AS_OF), days: person.occasions.map(({ day }) => day) }))
    .filter(({ customer, days }) => matches(condition, customer, days) && matchesText(customer, q));
  return sortedBy(
    kept.map(({ customer }) => customer),
    sort,
  );
}

function page(customers: Customer[], { limit = 50, after }: Search) {
  const start = Number(after ?? 0);
  const next = start + limit;
  return {
    items: customers.slice(start, next),
    next: next < customers.length ? String(next) : null,
    approximate: false,
  };
}

function record(person: Person): CustomerPage {
  const customer = scored(person, AS_OF);
  const own = customer.stageEvidence.ownRhythmDays ?? null;
  return {
    ...BLANK_LISTS,
    contactPoints: [
      ...(person.phone ? [{ id: 'p1', type: 'mobile' as const, value: person.phone, main: true }] : []),
      ...(person.email ? [{ id: 'e1', type: 'email' as const, value: person.email, main: true }] : []),
    ],
    addresses: person.city ? [{ id: 'a1', type: 'home', city: person.city, main: true }] : [],
    ...customer,
    ...person.facts,
    valueParts: [{ part: 'corePurchases', amount: customer.value ?? 0 }],
    model: {
      name: 'bg-nbd',
      asOf: AS_OF,
      annualDiscountRate: 0.15,
      margin: 0.3,
      horizonMonths: 36,
      missing: null,
    },
    rhythm: {
      days: person.occasions.map(({ day }) => day),
      ownRhythmDays: own,
      baseRhythmDays: BASE_RHYTHM,
      nextExpectedOn:
        own && customer.lastPurchaseOn ? addDays(customer.lastPurchaseOn, Math.round(own)) : null,
    },
  };
}

function timelineOf(person: Person): TimelineItem[] {
  const purchases = person.occasions.map<TimelineItem>((occasion, index) => ({
    id: `purchase-${occasion.recorded ?? index}`,
    kind: amountOf(occasion) < 0 ? 'return' : 'purchase',
    at: occasion.day,
    orderNumber: `T${occasion.day.replaceAll('-', '')}-${index}`,
    lines: occasion.lines,
    amount: amountOf(occasion),
    channel: index % 3 ? '华东店' : '网店',
  }));
  const customer = scored(person, AS_OF);
  const last = customer.lastPurchaseOn ?? AS_OF;
  const changes: TimelineItem[] = [
    {
      id: 'stage-1',
      kind: 'stage',
      at: last,
      from: 'exploration',
      to: customer.stage ?? 'prospect',
      evidence: customer.stageEvidence,
    },
    { id: 'tier-1', kind: 'tier', at: last, from: 'lead', to: customer.tier ?? 'lead' },
  ];
  return [...purchases, ...changes].sort((a, b) => b.at.localeCompare(a.at));
}

function filesOf(person: Person, files: FakeFile[]): TimelineItem[] {
  return files
    .filter(({ customerId, gone }) => customerId === person.id && !gone)
    .map(({ id, interactionId, name, size, uploader, uploadedAt }) => ({
      id: `file-${id}`,
      kind: 'file' as const,
      at: uploadedAt,
      fileId: id,
      withInteraction: interactionId,
      title: name,
      size,
      by: uploader,
    }));
}

function followUpsOf(person: Person, { interactions }: FollowUps): TimelineItem[] {
  return interactions
    .filter(({ customerId, gone }) => customerId === person.id && !gone)
    .map(({ id, kind, happenedAt, said, writer, version, mentions }) => ({
      mentions: mentions.map(({ name }) => name),
      id: `${kind}-${id}`,
      kind,
      at: happenedAt,
      interactionId: id,
      said,
      by: writer,
      version,
    }));
}

export function customerRoutes(people: Person[], followUps: FollowUps, files: FakeFile[]): Routes {
  const byId = (id: string) => people.find((person) => person.id === Number(id));
  const missing = () => problem(404, '没有这位客户。');
  return {
    'GET /api/v1/customers': ({ url }) => {
      const search = Object.fromEntries(url.searchParams) as Search;
      return json(
        page(found(people, search), {
          ...search,
          limit: search.limit ? parseInt(`${search.limit}`, 10) : 50,
        }),
      );
    },
    'POST /api/v1/customers/search': ({ body }) => json(page(found(people, body), body)),
    'POST /api/v1/customers/groups': ({ body }) => {
      const counts = new Map<string | null, number>();
      for (const customer of found(people, body)) {
        const value = (customer as unknown as Record<string, string | null>)[String(body.field)] ?? null;
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return json({ items: [...counts].map(([value, count]) => ({ value, count })) });
    },
    'POST /api/v1/customers/count': ({ body }) => json({ count: found(people, body).length, exact: true }),
    'POST /api/v1/customers': ({ body }) => {
      if (!body.name && !body.phone && !body.email && !body.externalId) {
        return problem(400, '请检查标出的内容。', [
          { field: 'name', message: '至少需要姓名、电话、邮箱、编号之一。' },
        ]);
      }
      const id = people.length + 1;
      const blank = { externalId: null, name: null, phone: null, email: null, city: null };
      people.push({ ...blank, ...body, id, version: 0, occasions: [] });
      const person = byId(String(id));
      return person ? json(record(person), 201) : missing();
    },
    'GET /api/v1/customers/{id}': ({ id }) => {
      const person = byId(id);
      return person ? json(record(person)) : missing();
    },
    'PATCH /api/v1/customers/{id}': ({ id, body }) => {
      const person = byId(id);
      if (!person) return missing();
      if (body.version !== person.version) return problem(409, '此客户刚被别人修改过。');
      const declared = Object.entries(body).filter(([name]) => name in BLANK_LISTS || name in BLANK_FACTS);
      Object.assign(person, body, {
        version: person.version + 1,
        facts: { ...person.facts, ...Object.fromEntries(declared) },
        custom: { ...person.custom, ...(body.custom as object | undefined) },
      });
      return json(record(person));
    },
    'GET /api/v1/customers/{id}/timeline': ({ id, url }) => {
      const person = byId(id);
      if (!person) return missing();
      const kind = url.searchParams.get('kind');
      const items = [
        ...filesOf(person, files),
        ...followUpsOf(person, followUps),
        ...timelineOf(person),
      ].filter((each) => !kind || each.kind === kind);
      const start = Number(url.searchParams.get('after') ?? 0);
      const next = start + Number(url.searchParams.get('limit') ?? 20);
      return json({ items: items.slice(start, next), next: next < items.length ? String(next) : null });
    },
  };
}

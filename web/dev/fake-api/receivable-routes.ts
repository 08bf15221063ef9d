import type { Account, AmountDue, Payment } from '../../src/lib/api/types';
import { addDays, daysBetween } from '../../src/lib/format/format';
import { json, nothing, problem } from './http';
import type { Routes } from './http-types';
import { AS_OF } from './people';

type Kept<T> = T & { gone?: boolean };

const ENDS: [Account['buckets'][number]['bucket'], number][] = [
  ['withinTerms', 0],
  ['upTo30', 30],
  ['upTo60', 60],
  ['upTo90', 90],
  ['over90', Infinity],
];

/** Payments settle the oldest dues; what a payment names is not looked at here. */
function accountOf(dues: AmountDue[], payments: Payment[]): Account {
  let left = payments.reduce((sum, { amount }) => sum + amount, 0);
  const paid = payments.reduce((latest, { paidOn }) => (paidOn > latest ? paidOn : latest), '');
  const oldestFirst = [...dues].sort((a, b) => a.issuedOn.localeCompare(b.issuedOn));
  for (const due of oldestFirst) {
    const settled = Math.min(left, due.amount);
    due.open = due.amount - settled;
    left -= settled;
  }
  const open = oldestFirst.filter((due) => due.open > 0);
  const sum = (some: AmountDue[]) => some.reduce((total, due) => total + due.open, 0);
  const late = (due: AmountDue) => daysBetween(due.dueOn, AS_OF);
  const oldest = open[0]?.issuedOn ?? null;
  return {
    owed: sum(open),
    overdue: sum(open.filter((due) => late(due) > 0)),
    prepaid: left,
    oldestOpenOn: oldest,
    oldestDebtDays: oldest ? daysBetween(oldest, AS_OF) : null,
    lastPaidOn: paid || null,
    buckets: ENDS.map(([bucket, end], index) => {
      const from = ENDS[index - 1]?.[1] ?? -Infinity;
      const those = open.filter((due) => late(due) > from && late(due) <= end);
      return { bucket, amount: sum(those), customers: those.length ? 1 : 0, condition: {} };
    }),
    dues: [...open, ...oldestFirst.filter((due) => due.open === 0)],
    payments: [...payments].sort((a, b) => b.paidOn.localeCompare(a.paidOn)),
    more: false,
  };
}

export function receivableRoutes(): Routes {
  const dues: Kept<AmountDue>[] = [];
  const payments: Kept<Payment>[] = [];
  const of = <T extends { customerId: number }>(all: Kept<T>[], customer: string) =>
    all.filter(({ customerId, gone }) => customerId === Number(customer) && !gone);
  const set = (all: Kept<AmountDue | Payment>[], id: string, gone: boolean) => {
    const entry = all.find((each) => each.id === Number(id));
    if (!entry) return problem(404, '没有这笔记录。');
    entry.gone = gone;
    entry.version += 1;
    return gone ? nothing() : json(entry);
  };
  return {
    'GET /api/v1/receivables/ageing': () => {
      const { owed, overdue, buckets } = accountOf(
        dues.filter(({ gone }) => !gone),
        payments.filter(({ gone }) => !gone),
      );
      return json({
        asOf: AS_OF,
        currency: 'CNY',
        owed,
        overdue,
        buckets,
        mostOverdue: [],
        condition: { field: 'owed', atLeast: '0.01' },
        overdueCondition: { field: 'overdue', atLeast: '0.01' },
      });
    },
    'GET /api/v1/customers/{id}/receivables': ({ id }) => json(accountOf(of(dues, id), of(payments, id))),
    'POST /api/v1/customers/{id}/dues': ({ id, body }) => {
      const amount = Number(body.amount);
      const issuedOn = typeof body.issuedOn === 'string' ? body.issuedOn : AS_OF;
      const due = {
        number: null,
        note: null,
        ...body,
        id: dues.length + 1,
        customerId: Number(id),
        amount,
        open: amount,
        issuedOn,
        dueOn: addDays(issuedOn, Number(body.termsDays ?? 0)),
        version: 0,
      };
      dues.push(due);
      return json(due, 201);
    },
    'POST /api/v1/customers/{id}/payments': ({ id, body }) => {
      const payment = {
        paidOn: AS_OF,
        note: null,
        ...body,
        id: payments.length + 1,
        customerId: Number(id),
        amount: Number(body.amount),
        method: body.method as Payment['method'],
        number: null,
        dueId: null,
        prepaid: 0,
        version: 0,
      };
      payments.push(payment);
      return json(payment, 201);
    },
    'DELETE /api/v1/dues/{id}': ({ id }) => set(dues, id, true),
    'POST /api/v1/dues/{id}/restore': ({ id }) => set(dues, id, false),
    'DELETE /api/v1/payments/{id}': ({ id }) => set(payments, id, true),
    'POST /api/v1/payments/{id}/restore': ({ id }) => set(payments, id, false),
  };
}

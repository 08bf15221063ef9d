import type { NewPurchase } from '../../src/lib/api/types';
import { json, nothing, problem } from './http';
import type { Routes } from './http-types';
import { AS_OF } from './people';
import { scored, type Person } from './scoring';
import { PRODUCTS } from './tea-merchant';

export function purchaseRoutes(people: Person[]): Routes {
  let recorded = 9_000;
  return {
    'GET /api/v1/products': ({ url }) => {
      const q = (url.searchParams.get('q') ?? '').toLowerCase();
      return json({
        items: PRODUCTS.filter(({ code, name }) => `${code} ${name ?? ''}`.toLowerCase().includes(q)),
      });
    },
    'POST /api/v1/purchases': ({ body }) => {
      const purchase = body as NewPurchase;
      const person = people.find(({ id }) => id === purchase.customer);
      if (!person) return problem(422, '没有这位客户。', [{ field: 'customer', message: '没有这位客户。' }]);
      recorded += 1;
      person.occasions.push({
        day: (purchase.purchasedAt ?? AS_OF).slice(0, 10),
        recorded,
        lines: purchase.lines.map(({ product = null, quantity = null, amount }) => ({
          product,
          quantity,
          amount,
          productName: PRODUCTS.find(({ code }) => code === product)?.name ?? null,
        })),
      });
      person.occasions.sort((a, b) => a.day.localeCompare(b.day));
      return json({ id: recorded, customer: scored(person, AS_OF) }, 201);
    },
    'DELETE /api/v1/purchases/{id}': ({ id }) => {
      for (const person of people) {
        person.occasions = person.occasions.filter((each) => each.recorded !== Number(id));
      }
      return nothing();
    },
  };
}

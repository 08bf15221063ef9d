import type { components } from '../../src/lib/api/schema';
import { addDays } from '../../src/lib/format/format';
import { pick, randomFrom } from './random';
import { scored, type Occasion, type Person } from './scoring';
import { CITIES, GIVEN_NAMES, OTHER_NAMES, PRICES, PRODUCTS, SURNAMES } from './tea-merchant';

type Line = components['schemas']['PurchaseLine'];

export const AS_OF = '2026-11-20';
const DAYS_KNOWN = 1_095;
const PEOPLE = 320;

function nameOf(index: number, random: () => number): string {
  return OTHER_NAMES[index] ?? pick(random, SURNAMES) + pick(random, GIVEN_NAMES);
}

function linesOf(random: () => number): Line[] {
  return Array.from({ length: 1 + Math.floor(random() * 2.4) }, () => {
    const index = Math.floor(random() * PRODUCTS.length);
    const product = PRODUCTS[index];
    const quantity = 1 + Math.floor(random() * 3);
    return {
      product: product?.code ?? null,
      productName: product?.name ?? null,
      quantity,
      amount: quantity * (PRICES[index] ?? 100),
    };
  });
}

function occasionsOf(random: () => number): Occasion[] {
  const occasions: Occasion[] = [];
  const gap = 12 + 160 * random() ** 2;
  const leaves = random() * 0.22;
  let day = Math.floor(random() * DAYS_KNOWN);
  while (day < DAYS_KNOWN) {
    occasions.push({ day: addDays(AS_OF, day - DAYS_KNOWN), lines: linesOf(random) });
    if (random() < leaves) break;
    day += Math.max(1, Math.round(-Math.log(1 - random()) * gap));
  }
  return occasions;
}

/** The same customers of a tea merchant at every start. */
export function createPeople(): Person[] {
  const random = randomFrom(20261122);
  return Array.from({ length: PEOPLE }, (_, index) => {
    const person: Person = {
      id: index + 1,
      externalId: `C${String(1000 + index)}`,
      name: index === 7 ? null : nameOf(index, random),
      phone: random() < 0.8 ? `138${String(Math.floor(random() * 1e8)).padStart(8, '0')}` : null,
      email: index % 5 === 0 ? `guest${String(index)}@example.com` : null,
      city: pick(random, CITIES),
      version: 0,
      occasions: occasionsOf(random),
    };
    return person;
  });
}

export { scored };

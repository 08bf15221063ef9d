export function customersIn(search: URLSearchParams): number[] {
  const ids = (search.get('customers') ?? '').split(',').map(Number);
  return [...new Set(ids)].filter((id) => Number.isSafeInteger(id) && id > 0);
}

/** Where the groups are that a rule found. */
export function foundBy(rule: number): string {
  return `/duplicates?rule=${rule}`;
}

export function ruleIn(search: URLSearchParams): number | undefined {
  const rule = Number(search.get('rule'));
  return Number.isSafeInteger(rule) && rule > 0 ? rule : undefined;
}

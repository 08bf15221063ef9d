/** Where these customers are compared side by side. */
export function comparisonOf(customers: number[]): string {
  return `/duplicates/compare?customers=${customers.join(',')}`;
}

export function customersIn(search: URLSearchParams): number[] {
  const ids = (search.get('customers') ?? '').split(',').map(Number);
  return [...new Set(ids)].filter((id) => Number.isSafeInteger(id) && id > 0);
}

export function customersIn(search: URLSearchParams): number[] {
  const ids = (search.get('customers') ?? '').split(',').map(Number);
  return [...new Set(ids)].filter((id) => Number.isSafeInteger(id) && id > 0);
}

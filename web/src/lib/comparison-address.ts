/** Where these customers are compared side by side. */
export function comparisonOf(customers: number[]): string {
  return `/duplicates/compare?customers=${customers.join(',')}`;
}

/** Sent again after a lost answer, the same entry is recorded once only. */
export function entryKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((each) => each.toString(36)).join('-');
}

/** What is typed as a number of days or people; nothing is null, and what is no number 0, which the server refuses and says why. */
export function wholeNumber(typed: string): number | null {
  const text = typed.trim();
  return text === '' ? null : /^\d{1,7}$/.test(text) ? Number(text) : 0;
}

/** Marks what would turn the rest of the name around, so that "…fdp.exe" cannot look like a PDF, and what has no shape. */
const HIDDEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** A file's name as it may be shown; it is kept and downloaded exactly as it is. */
export function shownName(name: string): string {
  return name.replace(HIDDEN, '�');
}

/** Scripts that put blanks between words: there a name ends where its word does. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d_]/u;

export type Part = { text: string; mentioned: boolean };

function nameAt(said: string, at: number, names: string[]): string | undefined {
  const isLetter = (index: number) => LETTER.test(said.charAt(index));
  if (said[at] !== '@' || isLetter(at - 1)) return undefined;
  return names.find((name) => {
    const end = at + 1 + name.length;
    return name !== '' && said.startsWith(name, at + 1) && !(isLetter(end - 1) && isLetter(end));
  });
}

/** The text in its parts: "@name" of one of these names, the longest that fits, and what stands between. */
export function partsOf(said: string, names: string[]): Part[] {
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  const parts: Part[] = [];
  let from = 0;
  for (let at = said.indexOf('@'); at >= 0; at = said.indexOf('@', at + 1)) {
    const name = nameAt(said, at, longestFirst);
    if (name === undefined) continue;
    parts.push({ text: said.slice(from, at), mentioned: false });
    from = at + 1 + name.length;
    parts.push({ text: said.slice(at, from), mentioned: true });
  }
  return [...parts, { text: said.slice(from), mentioned: false }].filter(({ text }) => text !== '');
}

/** Those of these people whom the text names. */
export function mentionedIn<T extends { name: string }>(said: string, people: T[]): T[] {
  const named = new Set(
    partsOf(
      said,
      people.map(({ name }) => name),
    )
      .filter(({ mentioned }) => mentioned)
      .map(({ text }) => text.slice(1)),
  );
  return people.filter(({ name }) => named.has(name));
}

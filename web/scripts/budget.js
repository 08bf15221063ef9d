// Fails the build when the script of a first view outgrows its budget (compressed, ui.md).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = 250 * 1000;
const FIRST_VIEWS = {
  'sign-in': ['index.html', 'src/features/sign-in/sign-in-page.tsx'],
  home: ['index.html', 'src/features/home/home-page.tsx'],
  customers: ['index.html', 'src/features/customers/list/customers-page.tsx'],
};
const LANGUAGES = ['src/lib/i18n/zh-cn.ts', 'src/lib/i18n/en.ts'];

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const compressed = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;

/** An entry with all that it imports statically. */
function withImports(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`No chunk ${key} in the manifest`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of chunk.imports ?? []) withImports(next, seen);
  return seen;
}

function sizeOf(keys) {
  const files = new Set();
  for (const key of keys) for (const each of withImports(key)) files.add(manifest[each].file);
  return [...files].reduce((sum, file) => sum + compressed(file), 0);
}

const language = Math.max(...LANGUAGES.map((key) => sizeOf([key, 'index.html']) - sizeOf(['index.html'])));
let tooLarge = false;
for (const [name, keys] of Object.entries(FIRST_VIEWS)) {
  const size = sizeOf(keys) + language;
  tooLarge ||= size > BUDGET;
  console.log(
    `first view ${name.padEnd(10)} ${(size / 1000).toFixed(0).padStart(4)} kB of ${BUDGET / 1000} kB compressed script`,
  );
}
if (tooLarge) {
  console.error('Over budget: load less at first, or load it later.');
  process.exit(1);
}

import { expect, it } from 'vitest';
import { shownName } from './shown-name';

it('shows names of any script as they are', () => {
  for (const name of ['报价单 2026 👩‍👩‍👧.pdf', 'عقد.pdf', 'a & "b" <c>.txt']) expect(shownName(name)).toBe(name);
});

it('does not let a name turn itself around or break the line', () => {
  expect(shownName('invoice\u202Efdp.exe')).toBe('invoice�fdp.exe');
  expect(shownName('a\nb\u0007.txt')).toBe('a�b�.txt');
});

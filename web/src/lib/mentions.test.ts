import { expect, it } from 'vitest';
import { mentionedIn, partsOf } from './mentions';

const PEOPLE = ['李强', '李', 'Ann', 'Ann Lee', 'Åsa'].map((name, id) => ({ id, name }));
const named = (said: string) => mentionedIn(said, PEOPLE).map(({ name }) => name);

it('finds names after an @, in Chinese without a blank behind them', () => {
  expect(named('请@李强看一下，也请 @Ann.')).toEqual(['李强', 'Ann']);
  expect(named('@李看看')).toEqual(['李']);
  expect(named('@Åsa 看')).toEqual(['Åsa']);
});

it('takes the longest name that fits', () => {
  expect(named('@Ann Lee knows')).toEqual(['Ann Lee']);
  expect(named('@Ann leaves')).toEqual(['Ann']);
});

it('mistakes neither e-mail addresses nor the beginning of a longer word for a name', () => {
  expect(named('write to tea@Ann.example')).toEqual([]);
  expect(named('@Annabel and @Anna')).toEqual([]);
  expect(named('Ann, 李强 and a lone @')).toEqual([]);
});

it('loses no character of the text', () => {
  const said = '  @李强@Ann Lee\n<b>@nobody</b> 😀@李 ';
  const parts = partsOf(
    said,
    PEOPLE.map(({ name }) => name),
  );
  expect(parts.map(({ text }) => text).join('')).toBe(said);
  expect(parts.filter(({ mentioned }) => mentioned).map(({ text }) => text)).toEqual([
    '@李强',
    '@Ann Lee',
    '@李',
  ]);
});

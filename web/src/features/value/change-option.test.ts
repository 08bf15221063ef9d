import { expect, it } from 'vitest';
import { spans } from './change-option';

it('puts each part on what came before it, and wholes on the ground', () => {
  const steps = [
    { name: 'before', amount: 100, whole: true },
    { name: 'new', amount: 30, whole: false },
    { name: 'lost', amount: -50, whole: false },
    { name: 'after', amount: 80, whole: true },
  ];
  expect(spans(steps)).toEqual([
    { low: 0, high: 100, rises: true },
    { low: 100, high: 130, rises: true },
    { low: 80, high: 130, rises: false },
    { low: 0, high: 80, rises: true },
  ]);
});

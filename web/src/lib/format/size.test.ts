import { expect, it } from 'vitest';
import { createFormat } from './format';

it('says how large a file is in the unit that suits it', () => {
  const { size } = createFormat('en', 'CNY', 'Asia/Shanghai');
  expect([0, 1, 1023, 1024, 1_536, 20 * 2 ** 20].map(size)).toEqual([
    '0 bytes',
    '1 byte',
    '1,023 bytes',
    '1 kB',
    '1.5 kB',
    '20 MB',
  ]);
  expect(createFormat('zh-CN', 'CNY', 'Asia/Shanghai').size(1_536)).toBe('1.5 kB');
});

import { expect, test } from 'vitest';
import { isOlder } from '#tui/older.ts';

test.each([
  ['0.1.0', '0.1.1', true],
  ['0.9.0', '0.10.0', true],
  ['1.0.0', '0.9.9', false],
  ['0.1.0', '0.1.0', false],
  ['0.1.0', 'test', false],
  ['test', '0.1.0', false],
])('Version %s beside %s is older: %s', (version, other, is) => {
  expect(isOlder(version, other)).toBe(is);
});

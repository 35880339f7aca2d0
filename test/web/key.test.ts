import { expect, test } from 'vitest';
import { z } from 'zod';
import { keyOf } from '#web/key.ts';

test('A key is one for the same form with the same content, and a UUID that the API takes', () => {
  const key = keyOf('form', { a: 1 });
  expect(z.uuid().parse(key)).toBe(key);
  expect(keyOf('form', { a: 1 })).toBe(key);
  expect(new Set([key, keyOf('other', { a: 1 }), keyOf('form', { a: 2 })]).size).toBe(3);
});

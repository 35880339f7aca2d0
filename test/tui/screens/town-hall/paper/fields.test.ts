import { expect, test } from 'vitest';
import { readCapacity } from '#tui/screens/town-hall/paper/fields.ts';

test.each([
  ['1', 'opj'],
  ['OPJ', 'opj'],
  ['apj', 'apj'],
  ['Officier de police judiciaire', 'opj'],
  ['judicial police agent', 'apj'],
  ['maire', 'mayor'],
  ['réserv', 'reservist'],
  ['Magistrat', 'magistrate'],
])('The capacity of an authority is read from %s', (text, capacity) => {
  expect(readCapacity(text)).toBe(capacity);
});

test.each(['', '0', '15', 'a', 'agent', 'préfet'])('No capacity is read from « %s »', (text) => {
  expect(readCapacity(text)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { answeredWith, later, lost } from '#test/tui/fake-client.ts';
import { makeKeyring } from '#tui/terminal/keyring.ts';

test('An act is unanswered from its sending until an answer, whatever it says; a lost answer is none', async () => {
  const keyring = makeKeyring();
  expect(keyring.hasUnanswered()).toBe(false);

  const held = later<string>();
  const sending = keyring.send('vote', () => held.answer);
  expect(keyring.hasUnanswered()).toBe(true);
  held.fail(lost());
  await sending.catch(() => undefined);
  expect(keyring.hasUnanswered()).toBe(true);

  await keyring.send('vote', () => Promise.reject(answeredWith(422))).catch(() => undefined);
  expect(keyring.hasUnanswered()).toBe(false);
});

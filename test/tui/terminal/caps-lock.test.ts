import { describe, expect, test } from 'vitest';
import { seemsCapsLock } from '#tui/terminal/caps-lock.ts';

describe('Caps Lock', () => {
  test.each(['AZERTY', 'CORRECT HORSE 42', 'ÉTÉ-2027', '12AB'])('seems on for %j', (typed) => {
    expect(seemsCapsLock(typed)).toBe(true);
  });

  test.each(['', '1234', 'A1', 'Azerty', 'azerty', 'aZERTY', 'ÉTé'])('does not for %j', (typed) => {
    expect(seemsCapsLock(typed)).toBe(false);
  });
});

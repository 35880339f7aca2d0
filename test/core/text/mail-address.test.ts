import { describe, expect, test } from 'vitest';
import { isPlainAddress, withoutAddresses } from '#core/text/mail-address.ts';

describe('A plain address', () => {
  test.each(['ana@example.org', 'ana.martin+vote@mairie.example.org', 'zoé@exemplé.fr', "o'neill@example.org"])(
    'is %j',
    (address) => expect(isPlainAddress(address)).toBe(true),
  );

  test.each([
    '',
    'ana',
    '@example.org',
    'ana@',
    'ana@@example.org',
    '.ana@example.org',
    'ana..b@example.org',
    'ana@-example.org',
    '"ana b"@example.org',
    'ana b@example.org',
    'Ana <ana@example.org>',
    'ana@example.org, b@example.org',
    'ana@example.org\r\nBcc: b@example.org',
    'ana@example.org\n',
    'ana\0@example.org',
    'ana(comment)@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(300)}.org`,
  ])('is not %j', (text) => expect(isPlainAddress(text)).toBe(false));
});

describe('What a mail server said', () => {
  test('is kept without addresses, on one line, and not for ever', () => {
    expect(withoutAddresses('550 5.1.1 <ana.martin@example.org>:\r\n unknown')).toBe(
      '550 5.1.1 <…@example.org>: unknown',
    );
    expect(withoutAddresses('x'.repeat(10_000))).toHaveLength(300);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { NBSP } from '#core/messages/typeset.ts';
import { asAscii, asciiOutput, isOtherThanUtf8 } from '#tui/terminal/ascii.ts';
import { widthOf } from '#tui/terminal/width.ts';

/** Neither ASCII nor a letter. */
const SIGN = /[^\p{ASCII}\p{L}\p{M}]/gu;

describe('What is drawn in ASCII', () => {
  test.each([
    ['fr_FR.UTF-8', false],
    ['C.utf8', false],
    ['', false],
    ['C', true],
    ['POSIX', true],
    ['fr_FR@euro', true],
  ])('is so by the locale: %j, %s', (locale, is) => {
    expect(isOtherThanUtf8(locale)).toBe(is);
  });

  test('has no sign that the screens or the messages use', () => {
    const files = globSync('{tui,core/messages}/**/*.{ts,tsx}').filter((file) => !file.endsWith('terminal/ascii.ts'));
    const signs = new Set(files.flatMap((file) => readFileSync(file, 'utf8').match(SIGN) ?? []));

    expect(signs).toContain('✓');
    expect([...signs, NBSP].filter((sign) => asAscii(sign).match(SIGN))).toEqual([]);
    for (const sign of signs) expect(widthOf(asAscii(sign))).toBe(widthOf(sign));
  });

  test('keeps the letters of a name', () => {
    expect(asAscii('✓ D’ORMESSON Amélie → ŁUKASIEWICZ Zoë')).toBe("+ D'ORMESSON Amélie > ŁUKASIEWICZ Zoë");
  });

  test('is what the terminal is given, which has all its other ways', async () => {
    const stream = Object.assign(new PassThrough(), { columns: 80 });
    const output = asciiOutput(stream);
    output.write('┌──┐…');
    output.end();

    expect(await text(stream)).toBe('+--+~');
    expect(output.columns).toBe(80);
  });
});

import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { type } from '#test/tui/commands/type.ts';
import { COMMANDS } from '#tui/commands/table.ts';

const pageIn = async (lang: string) => (await type(['help', '--man'], { environment: { LANG: lang } })).out;

/** What a program that sets roff makes of a page, as plain text; undefined where the machine has none. */
function setBy(program: string, words: readonly string[], page: string) {
  const { error, stdout, stderr } = spawnSync(program, words, { input: page, encoding: 'utf8' });
  return error === undefined ? { text: stdout, warnings: stderr } : undefined;
}

describe('The manual page', () => {
  test('has every command with its options, and no option that only the program uses', async () => {
    const page = await pageIn('en');
    for (const { name, options } of COMMANDS) {
      expect(page).toContain(`\\fBprocuration ${name.replaceAll('-', '\\-')}\\fR`);
      for (const { flags, isHidden } of options)
        expect(page.includes(`\\fB${flags.replaceAll('-', '\\-')}\\fR`)).toBe(!isHidden);
    }
  });

  test('has no sign but those of ASCII, and orders alone begin with a point', async () => {
    const page = await pageIn('fr');
    expect(page).toMatch(/^[\n -~]+$/);
    const orders = page.split('\n').filter((line) => line.startsWith('.'));
    expect([...new Set(orders.map((line) => line.split(' ')[0]))].sort()).toEqual(
      ['.EE', '.EX', '.PP', '.RE', '.RS', '.SH', '.SS', '.TH', '.TP'].sort(),
    );
  });

  test.each(['fr', 'en'])('in %s is set by groff without a warning', async (lang) => {
    const set = setBy('groff', ['-man', '-Tutf8', '-ww', '-P-cbou'], await pageIn(lang));
    if (set === undefined) return;
    expect(set.warnings).toBe('');
    expect(set.text).toContain('procuration request submit');
    expect(set.text).toContain(lang === 'fr' ? 'l’aide d' : 'EXIT STATUS');
  });
});

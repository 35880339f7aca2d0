import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enterable, harmless } from '#tui/terminal/harmless.ts';

describe('A name on the screen', () => {
  test.each([
    ['an escape sequence', 'Du\u001b[31mpont', 'Du�[31mpont'],
    ['a hidden text', '\u001b[8mDupont\u001b[0m', '�[8mDupont�[0m'],
    ['a C1 sequence', 'Du\u009b2Jpont', 'Du�2Jpont'],
    ['a link', '\u001b]8;;http://x\u0007Dupont\u001b]8;;\u0007', '�]8;;http://x�Dupont�]8;;�'],
    ['a title', '\u001b]0;owned\u0007Dupont', '�]0;owned�Dupont'],
    ['a bidi override', 'Dupont\u202enitraM', 'Dupont�nitraM'],
    ['bidi isolates', '\u2066Dupont\u2069', '�Dupont�'],
    ['zero width', 'Du\u200bpo\u200dnt\ufeff', 'Du�po�nt�'],
    ['tags', `Dupont${String.fromCodePoint(0xe0041, 0xe0042)}`, 'Dupont�'],
    ['new lines', 'Dupont\r\nMartin\u2028Petit', 'Dupont�Martin�Petit'],
    ['a Hangul filler', 'Dupont\u3164', 'Dupont�'],
    ['a lone surrogate', 'Dupont\ud800', 'Dupont�'],
    ['variation selectors', 'Dupont\ufe0f', 'Dupont�'],
    ['wide spaces', 'Dupont\u3000Jean\u2003Paul', 'Dupont Jean Paul'],
    ['a tower of accents', `Du${'\u0301'.repeat(40)}pont`, `D${'ú'}${'\u0301'.repeat(4)}pont`],
  ])('shows %s for what it is', (_what, name, shown) => {
    expect(harmless(name)).toBe(shown);
  });

  test.each([
    'Müller-Strauß',
    'Teriʻieroʻoiteraʻi',
    'al-Ḥusaynī',
    'Đặng',
    'O’Brien',
    'Œuvrard',
    "d'Ormesson",
    'Юлия',
    '山田',
    'Dupont\u00a0Martin',
  ])('leaves %s as it is', (name) => {
    expect(harmless(name)).toBe(name);
  });

  test('never holds what moves, hides or reorders the rest', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(harmless(harmless(text))).toBe(harmless(text));
      }),
    );
  });
});

test('What enters a field has one space between words, and nothing hidden', () => {
  expect(enterable('Du\u200bpont \t\n  Jean')).toBe('Dupont Jean');
});

import { describe, expect, test } from 'vitest';
import { key, pasted, typed } from '#test/tui/presses.ts';
import { type Bindings, bindingFor, footerOf, helpOf } from '#tui/keys/binding.ts';
import { BACK, HELP, MOVE, OTHER_LANGUAGE, PAGES } from '#tui/keys/common.ts';
import type { Press } from '#tui/terminal/press.ts';

const CORRECT = { keys: ['c'], label: { fr: 'corriger', en: 'correct' } } as const;
const rows: Bindings<string, 'not-alone'> = [
  { ...CORRECT, enabled: 'not-alone', run: () => 'correcting' },
  { ...MOVE, aliases: ['page-down'], enabled: true, run: () => 'moved' },
  { keys: ['text'], enabled: true, run: () => 'typed' },
  HELP,
  { ...BACK, enabled: true, run: () => 'left' },
];
const [letter, otherLetter] = typed('Cx');

describe('The keys of a screen', () => {
  test.each<readonly [string, Press | undefined, string | undefined]>([
    ['a key', key('escape'), 'left'],
    ['a key that is not shown', key('page-down'), 'moved'],
    ['a letter in either case, before any text', letter, 'correcting'],
    ['another letter', otherLetter, 'typed'],
    ['a paste', pasted('c'), 'typed'],
    ['a key of the frame around', key('f1'), undefined],
  ])('are found by what is pressed: %s', (_, press, ran) => {
    if (press === undefined) throw new Error('a word has its letters');
    expect(bindingFor(rows, press)?.run(press)).toBe(ran);
  });

  test('make the footer, in their order and in either language', () => {
    const french = ['C corriger', '↑ ↓ choisir', 'F1 aide', 'Échap retour'];
    expect(footerOf(rows, 'fr').map((label) => label.join(' '))).toEqual(french);
    expect(footerOf(rows, 'en').at(-1)).toEqual(['Esc', 'back']);
  });

  test('are shown once in the footer, where a second row has the same keys and never listens', () => {
    const other = { ...BACK, label: { fr: 'fermer', en: 'close' }, enabled: true, run: () => 'closed' } as const;
    expect(footerOf([...rows, other], 'fr')).toEqual(footerOf(rows, 'fr'));
    expect(bindingFor([...rows, other], key('escape'))?.run(key('escape'))).toBe('left');
  });

  test('make the help page, with the keys that do the same, confirm or undo', () => {
    const text = { fr: 'voter', en: 'vote' };
    const confirmed = { keys: ['p'], help: { text, thenKey: 'enter' } } as const;
    const undone = { keys: ['enter'], help: { text, andKey: 'escape' } } as const;
    const typed = { keys: ['text'], help: { text, keys: { fr: 'six caractères', en: 'six characters' } } } as const;
    const said = (lang: 'fr' | 'en') =>
      helpOf([confirmed, undone, typed, OTHER_LANGUAGE, PAGES], lang).map(([keys]) => keys);
    expect(said('fr')).toEqual(['P puis Entrée', 'Entrée, Échap', 'six caractères', 'F2 ou Ctrl+L', 'Pg↑ Pg↓']);
    expect(said('en')).toEqual(['P then Enter', 'Enter, Esc', 'six characters', 'F2 or Ctrl+L', 'PgUp PgDn']);
  });
});

import { describe, expect, test } from 'vitest';
import type { KeyRow } from '#tui/keys/binding.ts';
import { type Line, linesOf } from '#tui/menu/lines.ts';
import type { Found, Offered } from '#tui/menu/offered.ts';

const row = (keys: KeyRow['keys'], text: string): KeyRow => ({ keys, label: { fr: text, en: text } });
const run = () => undefined;
const zoe: Found = { id: 'zoe', text: 'ÉLAN Zoé', open: run };
const OFFERED: Offered = {
  rows: [
    { ...row(['f6'], 'journal'), help: { text: { fr: 'les actes du jour', en: 'the acts of the day' } } },
    { ...row(['p'], 'vote par procuration'), enabled: 'no-procuration', run },
    { ...row(['left', 'right'], 'jour'), enabled: true, run },
    { ...row(['enter'], 'confirmer'), enabled: true, run },
    { ...row(['up', 'down'], 'choisir'), enabled: true, run },
    row(['text'], 'personne suivante'),
    row(['f1'], 'l’aide du cadre passe avant'),
    { keys: ['escape'], enabled: true, run },
    { ...row(['f5'], 'relire'), isHidden: true, enabled: true, run },
    { ...row(['f5'], 'la seconde n’agit pas'), enabled: true, run },
  ],
  whyNot: (code) => (code === 'no-procuration' ? 'Cette personne n’a rien donné.' : undefined),
  places: [row(['f4'], 'résilier')],
  find: (query) => (query === 'e' ? [zoe] : []),
};
const EVERYWHERE = [row(['f1'], 'aide'), row(['ctrl+c'], 'quitter')];

const linesFor = (query: string) => linesOf(OFFERED, EVERYWHERE, { query, lang: 'fr' });
const said = (lines: readonly Line[]) => lines.map(({ key, text }) => [key ?? '→', text].join(' '));

describe('The lines of the menu', () => {
  test('are the keys of the moment, hidden ones too, then where one may go, what is everywhere, what cannot be', () => {
    expect(said(linesFor(''))).toEqual([
      'f6 journal · les actes du jour',
      'left jour',
      'right jour',
      'f5 relire',
      '→ résilier',
      'f1 aide',
      'ctrl+c quitter',
      'p vote par procuration',
    ]);
  });

  test('leave out Enter, which confirms only what is seen, the arrows, and what is typed', () => {
    const keys = linesFor('').map(({ key }) => key);
    for (const key of ['enter', 'up', 'down', 'text'] as const) expect(keys).not.toContain(key);
  });

  test('say a name once, where the help begins with it', () => {
    const print = { ...row(['f8'], 'imprimer'), help: { text: { fr: 'imprimer le reçu', en: 'print it' } } };
    expect(said(linesOf({ rows: [print] }, [], { query: '', lang: 'fr' }))).toEqual(['f8 imprimer le reçu']);
  });

  test('say why a key does nothing now', () => {
    const [line] = linesFor('procuration');
    expect(line).toMatchObject({ key: 'p', whyNot: 'Cette personne n’a rien donné.' });
    expect(linesFor('').filter(({ whyNot }) => whyNot !== undefined)).toHaveLength(1);
  });

  test('are found by any of their words, and by the key', () => {
    expect(said(linesFor('actes'))).toEqual(['f6 journal · les actes du jour']);
    expect(said(linesFor('F4'))).toEqual([]);
    expect(said(linesFor('F6'))).toEqual(['f6 journal · les actes du jour']);
  });

  test('have the people found after what begins as typed, and before what fits less well', () => {
    expect(said(linesFor('e'))).toEqual([
      '→ ÉLAN Zoé',
      'f6 journal · les actes du jour',
      'f5 relire',
      '→ résilier',
      'f1 aide',
      'ctrl+c quitter',
      'p vote par procuration',
    ]);
  });
});

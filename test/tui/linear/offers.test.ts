import { describe, expect, test } from 'vitest';
import type { Part } from '#tui/components/said.tsx';
import type { KeyRow } from '#tui/keys/binding.ts';
import { BACK, CHOOSE, HELP, LEAVE, MOVE, QUIT } from '#tui/keys/common.ts';
import { offeredChoices, offeredKeys, offeredPointed } from '#tui/linear/offers.ts';
import { screenOf } from '#tui/linear/screen.ts';

const lines = (count: number, pointed: number): readonly Part[] =>
  Array.from({ length: count }, (_, place) => {
    return { kind: 'choice', id: `id-${place}`, text: `ligne ${place}`, isPointed: place === pointed, asks: false };
  });
const keys = (...rows: readonly KeyRow[]): Part => ({ kind: 'keys', rows, lang: 'fr' });
const PAPERS = { keys: ['1', '2'], label: { fr: 'pièces', en: 'papers' } } as const satisfies KeyRow;

describe('The lines of a list', () => {
  test('have a digit each, and the one pointed at says so', () => {
    const { sentences, menu } = offeredChoices(screenOf(lines(3, 1), 'keys'));
    expect(sentences).toEqual(['1 : ligne 0', 'Choisi, 2 : ligne 1', '3 : ligne 2']);
    expect(menu.get('3')).toEqual({ choice: 'id-2' });
  });

  test('are said eight at a time, around the one pointed at', () => {
    const { sentences, menu } = offeredChoices(screenOf(lines(20, 9), 'keys'));
    expect(sentences[0]).toBe('Avant, 8 autres choix : page précédente');
    expect(sentences[2]).toBe('Choisi, 2 : ligne 9');
    expect(sentences.at(-1)).toBe('Ensuite, 4 autres choix : page suivante');
    expect([menu.get('1'), menu.get('9')]).toEqual([{ choice: 'id-8' }, undefined]);
  });

  test('take no digit that a key of the moment has', () => {
    const { menu } = offeredChoices(screenOf([...lines(2, 0), keys(PAPERS)], 'keys'));
    expect([...menu.keys()]).toEqual(['3', '4']);
  });

  test('are said one by one as the pointer moves', () => {
    const screen = screenOf(lines(3, 2), 'keys');
    expect(offeredPointed(screen).sentences).toEqual(['Choisi, 3 : ligne 2']);
  });
});

describe('The keys', () => {
  const screen = screenOf([keys(CHOOSE, MOVE, BACK, HELP, LEAVE, QUIT)], 'keys');

  test('have a digit each where no line has one; Enter and the end of the program never', () => {
    const { sentences, menu } = offeredKeys(screen, true);
    expect(sentences).toEqual([
      '1 ou Échap : retour',
      '2 ou F1 : aide',
      '3 ou Ctrl+D : partir',
      'Touches : Entrée, valider. Ctrl+C, quitter',
    ]);
    expect(menu.get('1')).toEqual({ key: 'escape' });
  });

  test('are named in one sentence elsewhere, without the arrows that only move a pointer', () => {
    const { sentences, menu } = offeredKeys(screen, false);
    expect(sentences).toEqual(['Touches : Entrée, valider. Échap, retour. F1, aide. Ctrl+D, partir. Ctrl+C, quitter']);
    expect(menu.size).toBe(0);
  });

  test('of arrows are said in words', () => {
    const days = { keys: ['left', 'right'], label: { fr: 'jour', en: 'day' } } as const satisfies KeyRow;
    expect(offeredKeys(screenOf([keys(days)], 'keys'), true).sentences).toEqual([
      'Touches : flèche gauche flèche droite, jour',
    ]);
  });
});

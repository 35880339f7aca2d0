import { describe, expect, test } from 'vitest';
import { openingIn } from '#tui/program/opening.ts';

const PLAIN = { server: undefined, mayPrompt: true, isLinear: false, isLarge: false };

describe('The screens are opened', () => {
  test.each<[string, object]>([
    ['', { ...PLAIN, command: 'start' }],
    ['--lang en --no-input', { ...PLAIN, command: 'start', mayPrompt: false }],
    ['start --large', { ...PLAIN, command: 'start', isLarge: true }],
    ['tui', { ...PLAIN, command: 'tui' }],
    ['--lang=fr tui --linear', { ...PLAIN, command: 'tui', isLinear: true }],
    ['tui --server https://serveur.example', { ...PLAIN, command: 'tui', server: 'https://serveur.example' }],
  ])('by "%s"', (typed, opening) => {
    expect(openingIn(words(typed))).toEqual(opening);
  });
});

describe('The table of commands reads', () => {
  test.each([
    'training',
    'request submit',
    'tui now',
    'tui start',
    '--server x',
    '--linear',
    'tui --help',
    '--version',
  ])('"%s"', (typed) => {
    expect(openingIn(words(typed))).toBeUndefined();
  });

  test.each(['tui --lang de', 'tui --lang', 'tui --larg', 'tui --linear=yes', 'tui --server'])(
    'what is wrong, to say why: "%s"',
    (typed) => {
      expect(openingIn(words(typed))).toBeUndefined();
    },
  );
});

function words(typed: string): readonly string[] {
  return typed.split(' ').filter((word) => word !== '');
}

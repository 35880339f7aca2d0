import { describe, expect, test } from 'vitest';
import { isPressed, type Key, keysAloud, pressOf, sayKeys } from '#tui/keys/key.ts';

describe('A key', () => {
  test.each<Key>(['v', '?', '1', 'enter', 'page-up', 'f3', 'ctrl+z'])('is pressed by its own press: %s', (key) => {
    const press = pressOf(key, 1);
    expect(press && isPressed(key, press)).toBe(true);
  });

  test('that stands for whatever is typed has no press', () => {
    expect([pressOf('text', 1), pressOf('reference', 1)]).toEqual([undefined, undefined]);
  });

  test.each([
    [['left', 'right'], 'flèche gauche flèche droite'],
    [['page-up'], 'page précédente'],
    [['reference'], 'six caractères'],
    [['text'], 'lettres'],
    [['ctrl+d'], 'Ctrl+D'],
  ] as const)('is said in words: %s', (keys, said) => {
    expect(keysAloud(sayKeys(keys, 'fr'), 'fr')).toBe(said);
  });
});

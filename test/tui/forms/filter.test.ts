import { describe, expect, test } from 'vitest';
import { key, pasted, typed } from '#test/tui/presses.ts';
import { filterAfter, hasWords, isFiltering, NO_FILTER, narrowing, typedInFilter } from '#tui/forms/filter.ts';
import { edited } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

const by = (text: string) => ({ typed: edited(text), isOpen: false });
const OPEN = { ...NO_FILTER, isOpen: true };

describe('A filter', () => {
  test.each([
    ['D’ORMESSON (LEFÈVRE) Amélie', 'lefevre', true],
    ['D’ORMESSON (LEFÈVRE) Amélie', 'amel d’orm', true],
    ['D’ORMESSON (LEFÈVRE) Amélie', 'messon', true],
    ['D’ORMESSON (LEFÈVRE) Amélie', 'amelie martin', false],
    ['09:05, valable', '09:05', true],
    ['anything', ' ', true],
  ])('of %s by “%s”: %s', (text, words, isIn) => {
    expect(hasWords(text, by(words))).toBe(isIn);
  });

  test('takes letters while it is open, and nothing else', () => {
    expect([...typed('jo'), key('backspace')].reduce<typeof OPEN>(filterAfter, OPEN).typed.text).toBe('j');
    expect(filterAfter(OPEN, pasted('Le Goff')).typed.text).toBe('Le Goff');
    expect(filterAfter(OPEN, key('f6'))).toBe(OPEN);
    const [letter] = typed('j');
    expect(letter && filterAfter(NO_FILTER, letter)).toBe(NO_FILTER);
  });

  test('points at the first line that fits, each time that the words change', () => {
    const list = { pointed: 5, filter: OPEN, kept: 'as it was' };
    const press = (...presses: readonly Press[]) => presses.reduce(typedInFilter, list);
    expect(press(...typed('a'))).toMatchObject({ pointed: 0, kept: 'as it was' });
    expect(press(key('home'))).toMatchObject({ pointed: 5 });
    expect(typedInFilter({ ...list, filter: NO_FILTER }, key('left'))).toMatchObject({ pointed: 5 });
  });

  test('is seen while it is open, and while it has words', () => {
    expect([NO_FILTER, OPEN, by('a')].map(isFiltering)).toEqual([false, true, true]);
  });

  test('shows what says its words in either language, and the same list for the same words', () => {
    const shown = narrowing<{ readonly fr: string; readonly en: string }>((item, lang) => item[lang]);
    const items = [
      { fr: 'établie', en: 'valid' },
      { fr: 'résiliée', en: 'revoked' },
    ];
    expect(shown(items, NO_FILTER)).toBe(items);
    expect(shown(items, by('resil'))).toEqual([items[1]]);
    expect(shown(items, by('valid'))).toEqual([items[0]]);
    expect(shown(items, by('valid'))).toBe(shown(items, by('valid')));
    expect(shown([...items], by('revoked'))).toEqual([items[1]]);
  });
});

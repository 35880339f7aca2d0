import { expect, test } from 'vitest';
import { FAILURE_WORDS } from '#tui/components/failure-words.ts';

test('Too much of anything is said in both languages, with the seconds to wait', () => {
  expect(FAILURE_WORDS.fr.tooOften(4)).toBe('Trop d’essais. Recommencez dans 4 secondes.');
  expect(FAILURE_WORDS.en.tooOften(8, 'misses')).toBe('Too many attempts. Try again in 8 seconds.');
  expect(FAILURE_WORDS.fr.tooOften(20, 'look-ups')).toBe(
    'Trop de recherches en dehors de votre liste. Recommencez dans 20 secondes.',
  );
  expect(FAILURE_WORDS.en.tooOften(20, 'look-ups')).toBe(
    'Too many searches outside your list. Try again in 20 seconds.',
  );
  expect(FAILURE_WORDS.fr.tooOften(1, 'calls')).toBe('Trop de demandes à la fois. Recommencez dans 1 seconde.');
});

test('One or two errors, whose wait is short, are not said to be too many', () => {
  expect(FAILURE_WORDS.fr.tooOften(1)).toBe('Recommencez dans 1 seconde.');
  expect(FAILURE_WORDS.en.tooOften(3, 'misses')).toBe('Try again in 3 seconds.');
});

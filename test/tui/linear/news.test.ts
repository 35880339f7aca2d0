import { describe, expect, test } from 'vitest';
import type { Manner } from '#tui/components/said.tsx';
import { type Known, newSentences } from '#tui/linear/news.ts';
import type { ToldSentence } from '#tui/linear/screen.ts';

const sentence = (text: string, manner: Manner = 'new', topic = ''): ToldSentence => {
  return { kind: 'sentence', text, manner, topic };
};
const NOTHING: Known = new Set();

/** What is said of one screen after the other. */
function saidOf(screens: readonly (readonly ToldSentence[])[], isAnswering = false): readonly (readonly string[])[] {
  let known = NOTHING;
  return screens.map((screen) => {
    const news = newSentences(screen, { known, isAnswering });
    known = news.known;
    return news.said;
  });
}

describe('A sentence is said', () => {
  test('once, for as long as it stays on the screen, and again when it comes back', () => {
    const [a, b] = [sentence('a'), sentence('b')];
    expect(saidOf([[a], [a, b], [b], [a, b]])).toEqual([['a'], ['b'], [], ['a']]);
  });

  test('once, though it stands twice on the screen', () => {
    expect(saidOf([[sentence('a'), sentence('a')]])).toEqual([['a']]);
  });

  test('again of another person, though its words are the same', () => {
    const [of, other] = [sentence('n’a pas voté', 'new', 'one'), sentence('n’a pas voté', 'new', 'other')];
    expect(saidOf([[of], [of], [other]])).toEqual([['n’a pas voté'], [], ['n’a pas voté']]);
  });

  test('with its new figures, where they matter', () => {
    expect(saidOf([[sentence('10 avril')], [sentence('11 avril')]])).toEqual([['10 avril'], ['11 avril']]);
  });

  test('once whatever its figures become, where they only count', () => {
    const counting = (seconds: number) => [sentence(`Recommencez dans ${seconds} secondes`, 'once')];
    expect(saidOf([counting(12), counting(9), [sentence('Le délai est écoulé', 'once')]])).toEqual([
      ['Recommencez dans 12 secondes'],
      [],
      ['Le délai est écoulé'],
    ]);
    const clock = (time: string) => [sentence(`${time} liste à jour`, 'once')];
    expect(saidOf([clock('9 h 59'), clock('10 h')])[1]).toEqual([]);
  });

  test('only to who asks, where it is a detail', () => {
    expect(saidOf([[sentence('liste a3f2c1', 'asked')]])).toEqual([[]]);
  });

  test('after the answer that is being typed, where it can wait, and not at all when it is over by then', () => {
    const [first, second] = [[sentence('a voté', 'between')], [sentence('a voté aussi', 'between')]];
    expect(saidOf([first, first], true)).toEqual([[], []]);
    const held = newSentences(first, { known: NOTHING, isAnswering: true });
    expect(newSentences(first, { known: held.known, isAnswering: false }).said).toEqual(['a voté']);
    expect(newSentences(second, { known: held.known, isAnswering: false }).said).toEqual(['a voté aussi']);
  });
});

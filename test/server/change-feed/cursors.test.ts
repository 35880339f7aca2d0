import { describe, expect, test } from 'vitest';
import { makeCursors } from '#server/change-feed/cursors.ts';
import { stationOf } from '#test/database/places.ts';

const [ONE, OTHER] = [stationOf('denain'), stationOf('denain', 2)];

describe('What a server knows of a station’s changes', () => {
  test('is nothing before it read them, and nothing of other numbers', () => {
    const { changesPast: past, startReading: reading } = makeCursors();
    reading(ONE).done(7);

    expect([past(ONE, 6), past(ONE, 8), past(OTHER, 7)]).toEqual(['unknown', 'unknown', 'unknown']);
    expect(past(ONE, 7)).toBe('nothing');
  });

  test('is that something changed, once it is heard', () => {
    const { changesPast: past, startReading: reading, published: heard } = makeCursors();
    reading(ONE).done(7);
    heard(OTHER);
    expect(past(ONE, 7)).toBe('nothing');

    heard(ONE);
    expect(past(ONE, 7)).toBe('something');
  });

  test('is old from the start when something was heard while it was read', () => {
    const { changesPast: past, startReading: reading, published: heard } = makeCursors();
    const { done } = reading(ONE);
    heard(ONE);
    done(7);

    expect(past(ONE, 7)).toBe('something');
  });

  test('stays at the last number, whoever reads from an earlier one, and goes on from there', () => {
    const { changesPast: past, startReading: reading } = makeCursors();
    reading(ONE).done(7);
    reading(ONE).done(5);
    expect([past(ONE, 5), past(ONE, 7)]).toEqual(['unknown', 'nothing']);

    reading(ONE).done(9);
    expect([past(ONE, 7), past(ONE, 9)]).toEqual(['unknown', 'nothing']);
  });

  test('is forgotten with all that was read before', () => {
    const { changesPast: past, startReading: reading, forget } = makeCursors();
    reading(OTHER).done(3);
    const { done } = reading(ONE);
    forget();
    done(7);

    expect([past(ONE, 7), past(OTHER, 3)]).toEqual(['unknown', 'unknown']);
  });
});

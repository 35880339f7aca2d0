import { describe, expect, test } from 'vitest';
import type { RoundId } from '#core/model/ids.ts';
import { ROUND } from '#test/tui/people.ts';
import { key } from '#test/tui/presses.ts';
import { next } from '#tui/screens/station/round/round.ts';
import { START, type State } from '#tui/screens/station/round/state.ts';

const SECOND = { ...ROUND, id: 'round-2' as RoundId };
const two = next(START, { kind: 'rounds', rounds: [ROUND, SECOND], isToday: false });
const pressing = (state: State, ...names: readonly ('up' | 'down' | 'enter')[]) =>
  names.reduce((before, name) => next(before, { kind: 'press', press: key(name) }), state);

describe('The choice of a round', () => {
  test('points within the rounds, and takes the round pointed at', () => {
    expect(pressing(two, 'up').pointed).toBe(0);
    expect(pressing(two, 'down', 'down').pointed).toBe(1);
    expect(pressing(two, 'down').chosen).toBeUndefined();
    expect(pressing(two, 'down', 'enter')).toMatchObject({ chosen: SECOND, isToday: false });
  });

  test('takes the only round of the day, and none where there is none', () => {
    expect(next(START, { kind: 'rounds', rounds: [ROUND], isToday: true }).chosen).toEqual(ROUND);
    const none = next(START, { kind: 'rounds', rounds: [], isToday: true });
    expect(pressing(none, 'down', 'enter')).toEqual(none);
  });

  test('says why there is none yet, and forgets it once there is', () => {
    const failed = next(next(START, { kind: 'away', attempts: 2 }), {
      kind: 'failed',
      failure: { kind: 'not-allowed' },
    });
    expect(failed).toMatchObject({ attempts: 2, failure: { kind: 'not-allowed' } });
    expect(next(failed, { kind: 'rounds', rounds: [ROUND], isToday: true })).toMatchObject({
      attempts: 0,
      failure: undefined,
    });
  });
});

import { describe, expect, test } from 'vitest';
import type { RoundId } from '#core/model/ids.ts';
import { ROUND } from '#test/tui/people.ts';
import { key } from '#test/tui/presses.ts';
import { next, START, type State } from '#tui/screens/station/round/state.ts';

const two = next(START, { kind: 'rounds', rounds: [ROUND, { ...ROUND, id: 'round-2' as RoundId }], isToday: true });
const pressing = (state: State, name: 'up' | 'down') => next(state, { kind: 'press', press: key(name) });

describe('The choice of a round', () => {
  test('points within the rounds', () => {
    expect(pressing(two, 'up').pointed).toBe(0);
    expect(pressing(pressing(two, 'down'), 'down').pointed).toBe(1);
    expect(pressing(START, 'down').pointed).toBe(0);
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

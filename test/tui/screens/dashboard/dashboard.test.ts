import { describe, expect, test } from 'vitest';
import { ROUND } from '#test/tui/people.ts';
import { key, typed } from '#test/tui/presses.ts';
import { next } from '#tui/screens/dashboard/dashboard.ts';
import { START, type State } from '#tui/screens/dashboard/state.ts';
import type { Press } from '#tui/terminal/press.ts';

const pressing = (state: State, presses: readonly Press[]) =>
  presses.reduce((before, press) => next(before, { kind: 'press', press }), state);

describe('The keys of the board', () => {
  const keys = [key('tab'), ...typed('f'), key('right'), key('enter'), key('escape'), key('down')];

  test('do nothing before the server says which rounds there are, nor where there is none', () => {
    const none = next(START, { kind: 'rounds', rounds: [] });
    expect(pressing(START, keys)).toBe(START);
    expect(pressing(none, keys)).toBe(none);
  });

  test('ask once for what is chosen, and again at each tick after the answer', () => {
    const asked = next(START, { kind: 'rounds', rounds: [ROUND] });
    expect(next(asked, { kind: 'tick' })).toBe(asked);
    const failed = next(asked, { kind: 'failed', failure: { kind: 'not-allowed' } });
    expect(next(failed, { kind: 'tick' })).toMatchObject({ isAsking: true, question: { round: ROUND.id } });
    expect(pressing(failed, typed('f'))).toMatchObject({ isAsking: true, question: { filter: 'not-opened' } });
  });
});

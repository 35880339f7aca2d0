import { describe, expect, test } from 'vitest';
import { ROUND } from '#test/tui/people.ts';
import { ctrl, key, typed } from '#test/tui/presses.ts';
import { bindingsOf, next } from '#tui/screens/dashboard/dashboard.ts';
import { type State, start } from '#tui/screens/dashboard/state.ts';
import { LOCKS_AFTER } from '#tui/screens/lock/idle.ts';
import type { Press } from '#tui/terminal/press.ts';

const OPEN = start('mairie');

const pressing = (state: State, presses: readonly Press[]) =>
  presses.reduce((before, press) => next(before, { kind: 'press', press }), state);

describe('The keys of the board', () => {
  const keys = [key('tab'), ...typed('f'), key('right'), key('enter'), key('escape'), key('down')];

  test('do nothing before the server says which rounds there are, nor where there is none', () => {
    const none = next(OPEN, { kind: 'rounds', rounds: [] });
    expect(pressing(OPEN, keys)).toBe(OPEN);
    expect(pressing(none, keys)).toBe(none);
  });

  test('ask once for what is chosen, and again at each tick after the answer', () => {
    const asked = next(OPEN, { kind: 'rounds', rounds: [ROUND] });
    expect(next(asked, { kind: 'look-again' })).toBe(asked);
    const failed = next(asked, { kind: 'failed', failure: { kind: 'not-allowed' } });
    expect(next(failed, { kind: 'look-again' })).toMatchObject({ isAsking: true, question: { round: ROUND.id } });
    expect(pressing(failed, typed('f'))).toMatchObject({ isAsking: true, question: { filter: 'not-opened' } });
  });
});

describe('Escape at the top of the board', () => {
  const asked = (state: State) => next(state, { kind: 'rounds', rounds: [ROUND] });

  test('leads back to the screen that opened it, from a place first up, and nowhere from a first screen', () => {
    const opened = asked(start('mairie', true));
    expect(pressing(opened, [key('escape')]).wayBack).toBe('left');
    const inside: State = { ...opened, question: { round: ROUND.id, filter: 'all', path: ['59'] } };
    expect(pressing(inside, [key('escape')])).toMatchObject({ wayBack: 'there', question: { path: [] } });
    expect(pressing(asked(OPEN), [key('escape')]).wayBack).toBe('none');
  });
});

describe('The lock of the board', () => {
  test('comes by one key, or after ten minutes without one, and only the own password opens it', () => {
    const locked = pressing(OPEN, [ctrl('k')]);
    expect(locked.lock).toMatchObject({ form: { focus: 'password', fields: { name: { text: 'mairie' } } } });
    expect(pressing(locked, [key('tab')]).lock?.form.focus).toBe('password');
    const left = next(next(OPEN, { kind: 'tick', at: 0 }), { kind: 'tick', at: LOCKS_AFTER });
    expect(left.lock).toBeDefined();
    expect(next(left, { kind: 'rounds', rounds: [ROUND] })).toMatchObject({ question: { round: ROUND.id } });
  });

  test('lets no key of the board through', () => {
    const asked = next(OPEN, { kind: 'rounds', rounds: [ROUND] });
    const locked = pressing(asked, [ctrl('k'), ...typed('f')]);
    expect(locked.question).toBe(asked.question);
    expect(bindingsOf(locked).map(({ keys }) => keys[0])).not.toContain('f');
  });
});

import { describe, expect, test } from 'vitest';
import { AT, HEALTH } from '#test/tui/people.ts';
import { burst, key, typed } from '#test/tui/presses.ts';
import { next, START, type State } from '#tui/screens/sign-in/state.ts';
import type { Press } from '#tui/terminal/press.ts';

const after = (state: State, presses: readonly Press[]) =>
  presses.reduce((its, press) => next(its, { kind: 'press', press }), state);
const filled = after(START, [...typed('opj'), key('tab'), ...typed('secret')]);

describe('Signing in', () => {
  test('goes from the name to the password, and in with Enter', () => {
    expect(filled).toMatchObject({ focus: 'password', name: { text: 'opj' }, password: { text: 'secret' } });
    expect(after(filled, [key('enter')]).signingIn).toEqual({ credentials: { name: 'opj', password: 'secret' }, attempts: 0 });
  });

  test('does so in one burst', () => {
    const [o, p, j] = burst('opj');
    expect(o && p && j && after(START, [o, p, j, key('enter'), ...typed('x'), key('enter')]).signingIn).toBeDefined();
  });

  test('asks for what is missing', () => {
    expect(after(START, [key('enter')])).toMatchObject({ focus: 'name', signingIn: undefined });
    expect(after(START, [key('tab'), ...typed('x'), key('enter')])).toMatchObject({ focus: 'name', signingIn: undefined });
  });

  test('is sent once, whatever is pressed meanwhile', () => {
    const sent = after(filled, [key('enter')]);
    expect(after(sent, [key('enter'), ...typed('x'), key('tab')])).toBe(sent);
    expect(after(sent, [key('escape')])).toMatchObject({ signingIn: undefined, name: { text: 'opj' } });
  });

  test('forgets a wrong password, keeps the name', () => {
    const failed = next(after(filled, [key('enter')]), { kind: 'failed', failure: { kind: 'signed-out' } });
    expect(failed).toMatchObject({ focus: 'password', name: { text: 'opj' }, password: { text: '' }, failure: { kind: 'signed-out' } });
    expect(after(failed, typed('s')).failure).toBeUndefined();
  });

  test('knows how far the server’s clock is', () => {
    expect(next(START, { kind: 'health', health: { ...HEALTH, at: AT }, offset: 1_500 })).toMatchObject({ offset: 1_500 });
  });
});

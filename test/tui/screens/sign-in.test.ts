import { describe, expect, test } from 'vitest';
import { AT, HEALTH } from '#test/tui/people.ts';
import { burst, key, typed } from '#test/tui/presses.ts';
import { next, START, type State } from '#tui/screens/sign-in/state.ts';
import type { Press } from '#tui/terminal/press.ts';

const pressing = (state: State, presses: readonly Press[]) =>
  presses.reduce((its, press) => next(its, { kind: 'press', press }), state);
const filled = pressing(START, [...typed('opj'), key('tab'), ...typed('secret')]);

describe('Signing in', () => {
  test('goes from the name to the password, and in with Enter', () => {
    expect(filled).toMatchObject({ focus: 'password', name: { text: 'opj' }, password: { text: 'secret' } });
    expect(pressing(filled, [key('enter')]).signingIn).toEqual({
      credentials: { name: 'opj', password: 'secret' },
      attempts: 0,
    });
  });

  test('does so in one burst', () => {
    const [o, p, j] = burst('opj');
    expect(
      o && p && j && pressing(START, [o, p, j, key('enter'), ...typed('x'), key('enter')]).signingIn,
    ).toBeDefined();
  });

  test('asks for what is missing', () => {
    expect(pressing(START, [key('enter')])).toMatchObject({ focus: 'name', signingIn: undefined });
    expect(pressing(START, [key('tab'), ...typed('x'), key('enter')])).toMatchObject({
      focus: 'name',
      signingIn: undefined,
    });
  });

  test('is sent once, whatever is pressed meanwhile', () => {
    const sent = pressing(filled, [key('enter')]);
    expect(pressing(sent, [key('enter'), ...typed('x'), key('tab')])).toBe(sent);
    expect(pressing(sent, [key('escape')])).toMatchObject({ signingIn: undefined, name: { text: 'opj' } });
  });

  test('forgets a wrong password, keeps the name', () => {
    const failed = next(pressing(filled, [key('enter')]), { kind: 'failed', failure: { kind: 'signed-out' } });
    expect(failed).toMatchObject({
      focus: 'password',
      name: { text: 'opj' },
      password: { text: '' },
      failure: { kind: 'signed-out' },
    });
    expect(pressing(failed, typed('s')).failure).toBeUndefined();
  });

  test('knows how far the server’s clock is', () => {
    expect(next(START, { kind: 'health', health: { ...HEALTH, at: AT }, offset: 1_500 })).toMatchObject({
      offset: 1_500,
    });
  });
});

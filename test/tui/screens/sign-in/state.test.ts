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
    expect(failed.isCapsLock).toBe(false);
  });

  test('tells a wrong password in capitals from others, without keeping it', () => {
    const loud = pressing(START, [...typed('opj'), key('tab'), ...typed('SECRET 42'), key('enter')]);
    const failed = next(loud, { kind: 'failed', failure: { kind: 'signed-out' } });
    expect(failed).toMatchObject({ isCapsLock: true, password: { text: '' }, signingIn: undefined });
    const again = next(pressing(failed, [...typed('secret'), key('enter')]), {
      kind: 'failed',
      failure: { kind: 'signed-out' },
    });
    expect(again.isCapsLock).toBe(false);
  });

  test('that comes too soon keeps name and password, and sends nothing until the wait is over', () => {
    const sent = pressing(filled, [key('enter')]);
    const waiting = next(sent, { kind: 'failed', failure: { kind: 'too-often', seconds: 8 } });
    expect(waiting).toMatchObject({ name: { text: 'opj' }, password: { text: 'secret' }, signingIn: undefined });
    expect(pressing(waiting, [key('enter')])).toBe(waiting);

    const retyped = pressing(waiting, [key('backspace'), ...typed('t')]);
    expect(retyped).toMatchObject({ failure: { kind: 'too-often' }, isWaiting: true, password: { text: 'secret' } });
    const over = next(retyped, { kind: 'waited' });
    expect(pressing(over, [key('enter')]).signingIn?.credentials).toEqual({ name: 'opj', password: 'secret' });
  });

  test('waits for nothing under another name', () => {
    const waiting = next(pressing(filled, [key('enter')]), {
      kind: 'failed',
      failure: { kind: 'too-often', seconds: 8 },
    });
    const renamed = pressing(waiting, [key('tab'), ...typed('2')]);
    expect(renamed).toMatchObject({ failure: undefined, isWaiting: false, name: { text: 'opj2' } });
    expect(pressing(renamed, [key('enter')]).signingIn?.credentials.name).toBe('opj2');
    expect(pressing(waiting, [key('escape')])).toMatchObject({ failure: undefined, isWaiting: false });
  });

  test('knows how far the server’s clock is', () => {
    expect(next(START, { kind: 'health', health: { ...HEALTH, at: AT }, offset: 1_500 })).toMatchObject({
      offset: 1_500,
    });
  });
});

describe('A one-time code', () => {
  const CODE = 'J4HR-TE9K-2XWM-PB7C';
  const sent = pressing(START, [...typed('zoe'), key('tab'), ...typed(CODE), key('enter')]);
  const choosing = next(sent, {
    kind: 'failed',
    failure: { kind: 'refused', refusals: [{ code: 'account-not-activated' }] },
  });
  const twice = (one: string, other: string) => [...typed(one), key('enter'), ...typed(other), key('enter')];

  test('leads to the choice of a password', () => {
    expect(choosing).toMatchObject({ signingIn: undefined, failure: undefined, choosing: { code: CODE } });
  });

  test('is sent with the password that is typed twice', () => {
    const done = pressing(choosing, twice('a password of hers', 'a password of hers'));

    expect(done.signingIn?.credentials).toEqual({ name: 'zoe', code: CODE, password: 'a password of hers' });
    expect(pressing(done, [key('enter')])).toBe(done);
  });

  test.each([
    ['differ', twice('a password of hers', 'another of hers')],
    ['short', [...typed('eleven sign'), key('enter')]],
  ])('asks again when they are wrong: %s', (fault, presses) => {
    expect(pressing(choosing, presses)).toMatchObject({
      signingIn: undefined,
      choosing: { code: CODE, focus: 'password', password: { text: '' }, again: { text: '' }, fault },
    });
  });

  test('stays right while the server cannot answer, and starts over once it is not', () => {
    const done = pressing(choosing, twice('a password of hers', 'a password of hers'));

    expect(next(done, { kind: 'failed', failure: { kind: 'bug', id: 'x' } })).toMatchObject({
      choosing: { code: CODE, password: { text: '' } },
      failure: { kind: 'bug' },
    });
    expect(next(done, { kind: 'failed', failure: { kind: 'signed-out' } })).toMatchObject({
      choosing: undefined,
      name: { text: 'zoe' },
      failure: { kind: 'signed-out' },
    });
    expect(pressing(choosing, [key('escape')])).toMatchObject({ choosing: undefined, name: { text: '' } });
  });
});

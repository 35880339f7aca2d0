import { describe, expect, test } from 'vitest';
import { AT, HEALTH } from '#test/tui/people.ts';
import { burst, key, typed } from '#test/tui/presses.ts';
import { fieldOf } from '#tui/forms/form.ts';
import { next, typingIn } from '#tui/screens/sign-in/sign-in.ts';
import { START, type State } from '#tui/screens/sign-in/state.ts';
import type { Press } from '#tui/terminal/press.ts';

const pressing = (state: State, presses: readonly Press[]) =>
  presses.reduce((before, press) => next(before, { kind: 'press', press }), state);
const said = ({ form }: State) => ({ name: fieldOf(form, 'name').text, password: fieldOf(form, 'password').text });
const filled = pressing(START, [...typed('opj'), key('tab'), ...typed('secret')]);

describe('Signing in', () => {
  test('goes from the name to the password, and in with Enter', () => {
    expect(filled.form.focus).toBe('password');
    expect(said(filled)).toEqual({ name: 'opj', password: 'secret' });
    expect(pressing(filled, [key('enter')]).pending).toEqual({
      call: { name: 'opj', password: 'secret' },
      attempts: 0,
    });
  });

  test('does so in one burst', () => {
    const { pending } = pressing(START, [...burst('opj'), key('tab'), ...burst('x'), key('enter')]);
    expect(pending?.call).toEqual({ name: 'opj', password: 'x' });
  });

  test('asks for what is missing', () => {
    const nameMissing = { form: { focus: 'name' }, pending: undefined };
    expect(pressing(START, [key('enter')])).toMatchObject(nameMissing);
    expect(pressing(START, [key('tab'), ...typed('x'), key('enter')])).toMatchObject(nameMissing);
    expect(pressing(START, [...typed('opj'), key('enter')])).toMatchObject({
      form: { focus: 'password' },
      pending: undefined,
    });
  });

  test('is sent once, whatever is pressed meanwhile', () => {
    const sent = pressing(filled, [key('enter')]);
    expect(pressing(sent, [key('enter'), ...typed('x'), key('tab')])).toBe(sent);
    const givenUp = pressing(sent, [key('escape')]);
    expect(givenUp.pending).toBeUndefined();
    expect(said(givenUp)).toEqual({ name: 'opj', password: 'secret' });
  });

  test('forgets a wrong password, keeps the name', () => {
    const failed = next(pressing(filled, [key('enter')]), { kind: 'failed', failure: { kind: 'signed-out' } });
    expect(failed).toMatchObject({ form: { focus: 'password' }, failure: { kind: 'signed-out' } });
    expect(said(failed)).toEqual({ name: 'opj', password: '' });
    expect(pressing(failed, typed('s')).failure).toBeUndefined();
    expect(failed.isCapsLock).toBe(false);
  });

  test('tells a wrong password in capitals from others, without keeping it', () => {
    const loud = pressing(START, [...typed('opj'), key('tab'), ...typed('SECRET 42'), key('enter')]);
    const failed = next(loud, { kind: 'failed', failure: { kind: 'signed-out' } });
    expect(failed).toMatchObject({ isCapsLock: true, pending: undefined });
    expect(said(failed).password).toBe('');
    const again = next(pressing(failed, [...typed('secret'), key('enter')]), {
      kind: 'failed',
      failure: { kind: 'signed-out' },
    });
    expect(again.isCapsLock).toBe(false);
  });

  test('that comes too soon keeps name and password, and sends nothing until the wait is over', () => {
    const sent = pressing(filled, [key('enter')]);
    const waiting = next(sent, { kind: 'failed', failure: { kind: 'too-often', seconds: 8 } });
    expect(waiting.pending).toBeUndefined();
    expect(said(waiting)).toEqual({ name: 'opj', password: 'secret' });
    expect(pressing(waiting, [key('enter')])).toBe(waiting);

    const retyped = pressing(waiting, [key('backspace'), ...typed('t')]);
    expect(retyped).toMatchObject({ failure: { kind: 'too-often' }, isWaiting: true });
    expect(said(retyped).password).toBe('secret');
    const over = next(retyped, { kind: 'waited' });
    expect(pressing(over, [key('enter')]).pending?.call).toEqual({ name: 'opj', password: 'secret' });
  });

  test('waits for nothing under another name', () => {
    const waiting = next(pressing(filled, [key('enter')]), {
      kind: 'failed',
      failure: { kind: 'too-often', seconds: 8 },
    });
    const renamed = pressing(waiting, [key('tab'), ...typed('2')]);
    expect(renamed).toMatchObject({ failure: undefined, isWaiting: false });
    expect(pressing(renamed, [key('enter')]).pending?.call.name).toBe('opj2');
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
  const twice = (password: string, again: string) => [...typed(password), key('enter'), ...typed(again), key('enter')];

  test('leads to the choice of a password', () => {
    expect(choosing).toMatchObject({ pending: undefined, failure: undefined, choosing: { code: CODE } });
  });

  test('leaves every sign, `?` too, to the password that is chosen, wherever Enter sent the code', () => {
    const back = pressing(START, [...typed('zoe'), key('tab'), ...typed(CODE), key('tab'), key('enter')]);
    const failure = { kind: 'refused', refusals: [{ code: 'account-not-activated' }] } as const;
    expect(typingIn(back)).toBe('names');
    expect(typingIn(next(back, { kind: 'failed', failure }))).toBe('any');
  });

  test('is sent with the password that is typed twice', () => {
    const done = pressing(choosing, twice('a password of hers', 'a password of hers'));

    expect(done.pending?.call).toEqual({ name: 'zoe', code: CODE, password: 'a password of hers' });
    expect(pressing(done, [key('enter')])).toBe(done);
  });

  test.each([
    ['differ', twice('a password of hers', 'another of hers')],
    ['short', [...typed('eleven sign'), key('enter')]],
  ])('asks again when they are wrong: %s', (fault, presses) => {
    const asked = pressing(choosing, presses);
    expect(asked).toMatchObject({ pending: undefined, choosing: { code: CODE, form: { focus: 'password' }, fault } });
    expect(asked.choosing?.form.fields).toEqual({});
  });

  test('stays right while the server cannot answer, and starts over once it is not', () => {
    const done = pressing(choosing, twice('a password of hers', 'a password of hers'));

    const unanswered = next(done, { kind: 'failed', failure: { kind: 'bug', id: 'x' } });
    expect(unanswered).toMatchObject({ choosing: { code: CODE }, failure: { kind: 'bug' } });
    expect(unanswered.choosing?.form.fields).toEqual({});
    const over = next(done, { kind: 'failed', failure: { kind: 'signed-out' } });
    expect(over).toMatchObject({ choosing: undefined, failure: { kind: 'signed-out' } });
    expect(said(over).name).toBe('zoe');
    const startedOver = pressing(choosing, [key('escape')]);
    expect(startedOver.choosing).toBeUndefined();
    expect(said(startedOver).name).toBe('');
  });
});

describe('A server that does not say how it is', () => {
  test('is known with why, until it does', () => {
    const silent = next(START, { kind: 'silence', attempts: 2, why: 'certificate' });
    expect(silent.silence).toEqual({ attempts: 2, why: 'certificate' });
    expect(next(silent, { kind: 'health', health: HEALTH, offset: 0 }).silence).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { fakeClient } from '#test/tui/fake-client.ts';
import { account } from '#test/tui/people.ts';
import { burst, ctrl, key } from '#test/tui/presses.ts';
import { next, route, type State } from '#tui/app-state.ts';
import type { Press } from '#tui/terminal/press.ts';

const signedIn = { account: account('officer'), client: fakeClient({}).client, offset: 0 };
const START: State = { lang: 'fr', over: 'nothing', signedIn, hasEnded: false };
const around = {
  over: START.over,
  signedIn,
  typing: 'names',
  isTooSmall: false,
  mayScroll: false,
  mayTrain: true,
} as const;

function sign(text: string): Press {
  const [press] = burst(text);
  if (press === undefined) throw new Error('no sign');
  return press;
}

describe('A press', () => {
  test('goes to the screen when nothing lies over it', () => {
    for (const press of [sign('x'), key('enter'), key('escape'), ctrl('z')])
      expect(route(press, around)).toBe('screen');
  });

  test('quits with Ctrl+C anywhere', () => {
    for (const over of ['nothing', 'help', 'leave'] as const) {
      expect(route(ctrl('c'), { ...around, over, isTooSmall: true })).toBe('quit');
    }
  });

  test('does nothing in a window too small to show what it acts on', () => {
    for (const press of [sign('v'), key('enter'), key('f1'), ctrl('d')]) {
      expect(route(press, { ...around, isTooSmall: true })).toBe('drop');
    }
  });

  test('asks for help with F1, and with ? outside free text', () => {
    expect(route(key('f1'), { ...around, typing: 'any' })).toBe('help');
    expect(route(sign('?'), around)).toBe('help');
    expect(route(sign('?'), { ...around, typing: 'any' })).toBe('screen');
  });

  test('opens the exercises with F3, before anyone signed in', () => {
    expect(route(key('f3'), around)).toBe('screen');
    expect(route(key('f3'), { ...around, signedIn: undefined })).toBe('training');
    expect(route(key('f3'), { ...around, signedIn: undefined, mayTrain: false })).toBe('screen');
  });

  test('offers to leave with q outside fields only', () => {
    expect(route(sign('q'), { ...around, typing: 'keys' })).toBe('leave');
    expect(route(sign('q'), around)).toBe('screen');
    expect(route(ctrl('d'), around)).toBe('leave');
    expect(route(ctrl('d'), { ...around, signedIn: undefined })).toBe('quit');
  });

  test('never reaches the screen behind help or the way out', () => {
    for (const over of ['help', 'leave'] as const) {
      for (const press of [sign('v'), key('enter'), key('escape'), key('tab'), key('down')]) {
        expect(route(press, { ...around, over })).not.toBe('screen');
      }
    }
  });

  test('scrolls what does not fit', () => {
    expect(route(key('page-down'), { ...around, mayScroll: true })).toEqual({ scroll: 5 });
    expect(route(key('page-down'), around)).toBe('screen');
    expect(route(key('up'), { ...around, over: 'help' })).toEqual({ scroll: -1 });
  });

  test('signs out or stays, where one leaves', () => {
    const leaving = { ...around, over: 'leave' } as const;
    expect([key('enter'), sign('Q'), key('escape'), sign('x')].map((press) => route(press, leaving))).toEqual([
      'sign-out',
      'quit',
      'close',
      'drop',
    ]);
  });
});

describe('The program', () => {
  test('keeps the screen behind help', () => {
    const helped = next(START, { kind: 'help' });
    expect(helped.over).toBe('help');
    expect(next(helped, { kind: 'close' })).toEqual(START);
  });

  test('changes its language and back', () => {
    const english = next(START, { kind: 'language' });
    expect([english.lang, next(english, { kind: 'language' }).lang]).toEqual(['en', 'fr']);
  });

  test('says that a session ended by itself, not one that somebody closed', () => {
    const left = next(next(START, { kind: 'leave' }), { kind: 'signed-out', byItself: false });
    expect(left).toMatchObject({ over: 'nothing', signedIn: undefined, hasEnded: false });
    expect(next(START, { kind: 'signed-out', byItself: true })).toMatchObject({ signedIn: undefined, hasEnded: true });
  });
});

import { describe, expect, test } from 'vitest';
import { fakeClient } from '#test/tui/fake-client.ts';
import { account } from '#test/tui/people.ts';
import { burst, ctrl, key } from '#test/tui/presses.ts';
import { LEAVE_BINDINGS, route } from '#tui/app-bindings.ts';
import { NO_FILTER } from '#tui/forms/filter.ts';
import { edited } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

const signedIn = { account: account('officer'), client: fakeClient({}).client, offset: 0 };
const context = {
  over: 'nothing',
  signedIn,
  typing: 'names',
  isTooSmall: false,
  scrolls: undefined,
  helpFilter: NO_FILTER,
  mayTrain: true,
  hasMenu: true,
  mayCopy: false,
} as const;

function sign(text: string): Press {
  const [press] = burst(text);
  if (press === undefined) throw new Error('no sign');
  return press;
}

describe('A press', () => {
  test('goes to the screen when nothing lies over it', () => {
    for (const press of [sign('x'), key('enter'), key('escape'), ctrl('z')])
      expect(route(press, context)).toBe('screen');
  });

  test('quits with Ctrl+C anywhere; in a window too small to ask anything, at once', () => {
    for (const over of ['nothing', 'help', 'leave', 'menu'] as const) {
      expect(route(ctrl('c'), { ...context, over })).toBe('quit');
      expect(route(ctrl('c'), { ...context, over, isTooSmall: true })).toBe('quit-anyway');
    }
  });

  test('copies with Y, or with Ctrl+Y alone where letters are typed, what the screen says may be copied', () => {
    const onIdentity = { ...context, typing: 'keys', mayCopy: true } as const;
    expect([sign('y'), sign('Y'), ctrl('y')].map((press) => route(press, onIdentity))).toEqual([
      'copy',
      'copy',
      'copy',
    ]);
    expect([sign('y'), ctrl('y')].map((press) => route(press, { ...onIdentity, typing: 'names' }))).toEqual([
      'screen',
      'copy',
    ]);
    expect(route(sign('y'), { ...onIdentity, mayCopy: false })).toBe('screen');
    expect(route(ctrl('y'), { ...onIdentity, over: 'help' })).not.toBe('copy');
  });

  test('changes the language over the way out too, which says so', () => {
    expect(route(key('f2'), { ...context, over: 'leave' })).toBe('language');
    expect(LEAVE_BINDINGS.map(({ keys }) => keys[0])).toContain('f2');
  });

  test('does nothing in a window too small to show what it acts on', () => {
    for (const press of [sign('v'), key('enter'), key('f1'), ctrl('d')]) {
      expect(route(press, { ...context, isTooSmall: true })).toBe('drop');
    }
  });

  test('asks for help with F1, and with ? outside free text', () => {
    expect(route(key('f1'), { ...context, typing: 'any' })).toBe('help');
    expect(route(sign('?'), context)).toBe('help');
    expect(route(sign('?'), { ...context, typing: 'any' })).toBe('screen');
  });

  test('opens the menu with Ctrl+F, in a field too, where the screen has one', () => {
    for (const typing of ['keys', 'names', 'any'] as const) {
      expect(route(ctrl('f'), { ...context, typing })).toBe('menu');
    }
    expect(route(ctrl('f'), { ...context, hasMenu: false })).toBe('screen');
  });

  test('reaches the menu that lies over the screen, but for the language and the way out', () => {
    const over = { ...context, over: 'menu' } as const;
    for (const press of [sign('v'), sign('?'), key('enter'), key('escape'), ctrl('f')]) {
      expect(route(press, over)).toBe('over');
    }
    expect([route(key('f2'), over), route(ctrl('c'), over)]).toEqual(['language', 'quit']);
    expect(route(sign('v'), { ...over, isTooSmall: true })).toBe('drop');
  });

  test('opens the exercises with F3, before anyone signed in', () => {
    expect(route(key('f3'), context)).toBe('screen');
    expect(route(key('f3'), { ...context, signedIn: undefined })).toBe('training');
    expect(route(key('f3'), { ...context, signedIn: undefined, mayTrain: false })).toBe('screen');
  });

  test('offers to leave with q outside fields only', () => {
    expect(route(sign('q'), { ...context, typing: 'keys' })).toBe('leave');
    expect(route(sign('q'), context)).toBe('screen');
    expect(route(ctrl('d'), context)).toBe('leave');
    expect(route(ctrl('d'), { ...context, signedIn: undefined })).toBe('quit');
  });

  test('never reaches the screen behind help or the way out', () => {
    for (const over of ['help', 'leave'] as const) {
      for (const press of [sign('v'), key('enter'), key('escape'), key('tab'), key('down')]) {
        expect(route(press, { ...context, over })).not.toBe('screen');
      }
    }
  });

  test('scrolls what does not fit by pages, and by lines where the arrows do nothing else', () => {
    expect(route(key('page-down'), { ...context, scrolls: 'by-page' })).toEqual({ scroll: 5 });
    expect(route(key('page-down'), context)).toBe('screen');
    const text = { ...context, typing: 'keys', scrolls: 'by-line' } as const;
    expect([key('down'), sign('k'), sign('g'), key('end')].map((press) => route(press, text))).toEqual([
      { scroll: 1 },
      { scroll: -1 },
      { scroll: Number.NEGATIVE_INFINITY },
      { scroll: Number.POSITIVE_INFINITY },
    ]);
    expect(route(sign('j'), { ...text, scrolls: 'by-page' })).toBe('screen');
    expect(route(sign('j'), { ...text, typing: 'names' })).toBe('screen');
  });

  test('scrolls help, or narrows it by what is typed after a slash', () => {
    const help = { ...context, over: 'help' } as const;
    expect([key('up'), sign('j'), sign('G')].map((press) => route(press, help))).toEqual([
      { scroll: -1 },
      { scroll: 1 },
      { scroll: Number.POSITIVE_INFINITY },
    ]);
    expect(route(sign('/'), help)).toEqual({ filter: { ...NO_FILTER, isOpen: true } });

    const open = { ...help, helpFilter: { typed: edited('pro'), isOpen: true } };
    expect(route(sign('q'), open)).toEqual({ filter: { typed: edited('proq'), isOpen: true } });
    expect(route(key('enter'), open)).toEqual({ filter: { typed: edited('pro'), isOpen: false } });
    expect(route(key('escape'), open)).toEqual({ filter: NO_FILTER });

    const narrow = { ...help, helpFilter: { typed: edited('pro'), isOpen: false } };
    expect([route(key('escape'), narrow), route(key('escape'), help)]).toEqual([{ filter: NO_FILTER }, 'close']);
  });

  test('signs out or stays, where one leaves', () => {
    const leaving = { ...context, over: 'leave' } as const;
    expect([key('enter'), sign('Q'), key('escape'), sign('x')].map((press) => route(press, leaving))).toEqual([
      'sign-out',
      'quit-anyway',
      'close',
      'drop',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { fakeClient } from '#test/tui/fake-client.ts';
import { account } from '#test/tui/people.ts';
import { next, start } from '#tui/app-state.ts';
import { NO_FILTER } from '#tui/forms/filter.ts';
import { edited } from '#tui/terminal/edit.ts';

const signedIn = { account: account('officer'), client: fakeClient({}).client, offset: 0 };
const START = start('fr', signedIn);

describe('The program', () => {
  test('keeps the screen behind help', () => {
    const helped = next(START, { kind: 'help' });
    expect(helped.over).toBe('help');
    expect(next(helped, { kind: 'close' })).toEqual(START);
  });

  test('opens help whole each time', () => {
    const filter = { typed: edited('jo'), isOpen: true };
    const narrow = next(next(START, { kind: 'help' }), { kind: 'help-filtered', filter });
    expect(narrow.helpFilter).toBe(filter);
    expect(next(next(narrow, { kind: 'close' }), { kind: 'help' }).helpFilter).toBe(NO_FILTER);
  });

  test('opens the menu empty each time, over the same screen', () => {
    const typed = next(next(START, { kind: 'menu' }), {
      kind: 'menu-changed',
      menu: { query: edited('jo'), pointed: 1 },
    });
    expect(typed).toMatchObject({ over: 'menu', menu: { query: { text: 'jo' } } });
    expect(next(next(typed, { kind: 'close' }), { kind: 'menu' })).toEqual({ ...START, over: 'menu' });
  });

  test('says what quitting would lose, until another key', () => {
    const remark = { kind: 'quit-again', lost: 'text' } as const;
    const asked = next(START, { kind: 'remarked', remark });
    expect(asked.remark).toBe(remark);
    expect(next(asked, { kind: 'remarked', remark: undefined })).toEqual(START);
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

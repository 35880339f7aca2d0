import type { Key } from 'ink';
import { describe, expect, test } from 'vitest';
import { functionKeysIn, pressesOf, signsOf } from '#tui/terminal/press.ts';

const NONE: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

const said = (input: string, key: Partial<Key> = {}) =>
  pressesOf(input, { ...NONE, ...key }, 1).map((press) => {
    if (press.kind === 'sign') return press.sign;
    return press.kind === 'key' ? `<${press.name}>` : press.kind === 'ctrl' ? `^${press.letter}` : press.text;
  });

describe('What arrives together', () => {
  test.each([
    ['AB12CD\r', ['A', 'B', '1', '2', 'C', 'D', '<enter>']],
    ['opj\tsecret\r', ['o', 'p', 'j', '<tab>', 's', 'e', 'c', 'r', 'e', 't', '<enter>']],
    ['a\r\nb\nc', ['a', '<enter>', 'b', '<enter>', 'c']],
    ['ab\u007f', ['a', 'b', '<backspace>']],
    ['x\u0015y', ['x', '^u', 'y']],
    ['e\u0301t\u0065\u0301', ['e\u0301', 't', 'e\u0301']],
  ])('%j is each of its keys', (input, expected) => {
    expect(said(input)).toEqual(expected);
  });

  test('shares a burst', () => {
    expect(new Set(pressesOf('AB\r', NONE, 7).map(({ burst }) => burst))).toEqual(new Set([7]));
  });
});

describe('A key', () => {
  test.each<[Partial<Key>, string]>([
    [{ return: true }, '<enter>'],
    [{ tab: true }, '<tab>'],
    [{ tab: true, shift: true }, '<back-tab>'],
    [{ escape: true }, '<escape>'],
    [{ upArrow: true }, '<up>'],
    [{ pageDown: true }, '<page-down>'],
    [{ backspace: true }, '<backspace>'],
  ])('%j is %s', (flags, expected) => {
    expect(said('', flags)).toEqual([expected]);
  });

  test('with Control is a letter', () => {
    expect(said('d', { ctrl: true })).toEqual(['^d']);
  });

  test('with Alt types nothing: Escape then a letter, sent together, would be it', () => {
    expect(said('v', { meta: true })).toEqual([]);
  });

  test('counts when it goes down, not when it comes up', () => {
    expect(said('v', { eventType: 'release' })).toEqual([]);
  });
});

describe('A function key', () => {
  test.each([
    ['\u001bOP', ['f1']],
    ['\u001b[11~', ['f1']],
    ['\u001b[[A', ['f1']],
    ['\u001bOQ', ['f2']],
    ['a\u001bOPb\u001b[12~', ['f1', 'f2']],
    ['\u001b[A', []],
    ['\u001bOR\u001bOS\u001b[15~\u001b[17~\u001b[18~\u001b[19~\u001b[20~', ['f3', 'f4', 'f5', 'f6', 'f7', 'f8', 'f9']],
    ['\u001b[[C\u001b[[D\u001b[[E', ['f3', 'f4', 'f5']],
    ['\u001b[21~', []],
    ['OP', []],
  ])('%j is %j', (sent, expected) => {
    expect(functionKeysIn(sent)).toEqual(expected);
  });
});

test('A sign is what a person sees as one', () => {
  expect(signsOf('é👩‍👩‍👧e\u0301')).toEqual(['é', '👩‍👩‍👧', 'e\u0301']);
});

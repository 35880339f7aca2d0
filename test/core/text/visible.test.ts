import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isVisible } from '#core/text/visible.ts';

const UNSEEN = [
  ['the filler of Hangul', 0x3164],
  ['its half-width form', 0xffa0],
  ['the filler of an initial', 0x115f],
  ['the filler of a medial', 0x1160],
  ['the joiner of graphemes', 0x034f],
  ['a vowel of Khmer that is not written', 0x17b4],
  ['another', 0x17b5],
  ['a variation selector', 0xfe0f],
  ['a variation selector of the supplement', 0xe0100],
  ['a selector of Mongolian', 0x180b],
  ['a zero width space', 0x200b],
  ['a mark of direction', 0x202e],
  ['the empty pattern of Braille', 0x2800],
  ['a hieroglyph of nothing', 0x13441],
  ['a note of music without a head', 0x1d159],
  ['a line separator', 0x2028],
  ['a control', 0x07],
  ['a tag', 0xe0041],
  ['what no character has', 0x378],
] as const;

describe('What nobody can see', () => {
  test.each(UNSEEN)('is %s (%i)', (_, code) => {
    const sign = String.fromCodePoint(code);
    expect([sign, `Le${sign}roy`].map(isVisible)).toEqual([false, false]);
  });

  test('is a combining sign without its letter, or a third one on a letter', () => {
    expect(['\u0301', ' \u0301', 'e \u0301', '\u0301\u0301'].map(isVisible)).toEqual([false, false, false, false]);
    expect(['e\u0323\u0302', 'ệ', 'e\u0301\u0301'].map(isVisible)).toEqual([true, true, true]);
    expect(['ệ\u0301', `a${'\u0301'.repeat(98)}`].map(isVisible)).toEqual([false, false]);
  });
});

test('Names as registers write them are seen', () => {
  const names = [
    "D'ORMESSON",
    'd’Ormesson',
    'Nguyễn Thị Bảo',
    'ʻUvea',
    'Çelik',
    'Jean-René',
    'L’Haÿ',
    'Ǭge',
    'Łukasz',
    'Ωμέγα',
  ];
  assert(property(constantFrom(...names), (name) => isVisible(name) && isVisible(name.normalize('NFD'))));
});

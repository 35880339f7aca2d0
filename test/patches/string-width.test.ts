import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadLibrary } from '#test/patches/load.ts';

type Width = (text: string) => number;
const FILE = 'string-width/index.js';

let patched: Width;
let original: Width;

beforeAll(async () => {
  [patched, original] = (await Promise.all(
    [true, false].map(async (isPatched): Promise<Width> => (await loadLibrary(FILE, isPatched)).default),
  )) as [Width, Width];
});

const OF_EMOJI = /[\p{Emoji}\p{Emoji_Component}\p{Extended_Pictographic}]/u;
/** Of the other signs each so many-th is tried: the original is slow. */
const SAMPLE = 41;
const REGIONS = Array.from({ length: 26 }, (_, letter) => String.fromCodePoint(0x1f1e6 + letter));
/**
 * What sequences of emoji are made of: joiners, selectors, modifiers, key caps, tags, flags, people and
 * things.
 */
const PARTS = [
  '\u200d',
  '\ufe0f',
  '\ufe0e',
  '\u20e3',
  '1',
  '#',
  '🏻',
  '🏿',
  '👩',
  '👨',
  '❤',
  '✔',
  '🏴',
  '\u{e0067}',
].concat(['\u{e007f}', '🇫', '🇷', '🚀', '©', '♂', '⚕', '🏳', '🌈', 'é', '漢', 'ｶﾞ', '각', '\u0301', ' ']);

describe('A text has as many columns as without the patch', () => {
  test('be it any sign of an emoji, alone or shown as one, and signs from everywhere else', () => {
    const different: string[] = [];
    for (let code = 0; code <= 0x1ffff; code += 1) {
      const sign = String.fromCodePoint(code);
      if (!OF_EMOJI.test(sign) && code % SAMPLE !== 0) continue;
      for (const text of [sign, `${sign}\ufe0f`]) if (patched(text) !== original(text)) different.push(text);
    }
    expect(different).toEqual([]);
  });

  test('be it any flag', () => {
    const flags = REGIONS.flatMap((first) => REGIONS.map((second) => first + second));
    expect(flags.map(patched)).toEqual(flags.map(original));
  });

  test('be it any sequence of what emoji are made of', () => {
    const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(patched(text)).toBe(original(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

/** How often the table of all emoji is built: the bundle writes its expression as a call of RegExp. */
async function builtFor(isPatched: boolean, text: string): Promise<number> {
  let built = 0;
  const counting = new Proxy(RegExp, {
    construct(Class, [source, flags]) {
      if (String(source).includes('RGI_Emoji')) built += 1;
      return new Class(source, flags);
    },
  });
  vi.stubGlobal('RegExp', counting);
  const { default: width } = await loadLibrary(FILE, isPatched);
  width(text);
  width(text);
  vi.unstubAllGlobals();
  return built;
}

test('The table of all emoji is built for the first text that may hold one', async () => {
  expect(await builtFor(false, 'Références à essayer')).toBe(1);
  expect(await builtFor(true, '│ Références à essayer…')).toBe(0);
  expect(await builtFor(true, '🚀')).toBe(1);
});

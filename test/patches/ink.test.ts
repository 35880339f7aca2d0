import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadLibrary } from '#test/patches/load.ts';

type Write = { readonly x: number; readonly y: number; readonly text: string };
type Output = {
  write(x: number, y: number, text: string, options: { readonly transformers: readonly [] }): void;
  get(): { readonly output: string };
  readonly caches: { readonly widths: Map<string, number>; readonly styledChars: Map<string, unknown> };
};
type OutputClass = new (size: { readonly width: number; readonly height: number }) => Output;
const FILE = 'ink/build/output.js';
/** Lines that a frame keeps for the next, at most. */
const KEPT = 1_000;

let Patched: OutputClass;
let Original: OutputClass;

beforeAll(async () => {
  Patched = (await loadLibrary(FILE, true)).default;
  Original = (await loadLibrary(FILE, false)).default;
});

function draw(Class: OutputClass, writes: readonly Write[]): Output {
  const output = new Class({ width: 20, height: 4 });
  for (const { x, y, text } of writes) output.write(x, y, text, { transformers: [] });
  return output;
}

const PIECES = ['Nom', 'é', '漢字', '─', '\u001b[1mgras\u001b[22m', '\u001b[31mrouge\u001b[39m', ' ', '👩‍⚕️', '\n'];
const frames = fc.array(
  fc.array(
    fc.record({
      x: fc.integer({ min: -2, max: 19 }),
      y: fc.integer({ min: 0, max: 3 }),
      text: fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
    }),
    { maxLength: 8 },
  ),
  { minLength: 1, maxLength: 6 },
);

test('Frames one after the other are those without the patch', () => {
  fc.assert(
    fc.property(frames, (all) => {
      for (const writes of all) {
        expect(draw(Patched, writes).get().output).toBe(draw(Original, writes).get().output);
      }
    }),
    { numRuns: 500 },
  );
});

test('A line of the frame before is known to the next', () => {
  draw(Patched, [{ x: 0, y: 0, text: 'the line' }]).get();
  expect(draw(Patched, []).caches.styledChars.has('the line')).toBe(true);
});

test('What is known of lines does not grow for ever', () => {
  for (let frame = 0; frame < 3 * KEPT; frame += 1) draw(Patched, [{ x: 0, y: 0, text: `line ${frame}` }]).get();
  const { widths, styledChars } = draw(Patched, []).caches;
  expect(Math.max(widths.size, styledChars.size)).toBeLessThanOrEqual(KEPT);
});

import { expect, test, vi } from 'vitest';
import { loadLibrary } from '#test/patches/load.ts';

const FILE = 'yoga-layout/dist/src/index.js';

/** How often the engine asks `fetch` for its own bytes, and the columns of two halves of a line. */
async function start(isPatched: boolean) {
  const fetching = vi.fn(fetch);
  vi.stubGlobal('fetch', fetching);
  const { default: yoga } = await loadLibrary(FILE, isPatched);
  vi.unstubAllGlobals();
  const [line, ...halves] = [yoga.Node.create(), yoga.Node.create(), yoga.Node.create()];
  line.setFlexDirection(2);
  line.setWidth(81);
  halves.forEach((half, place) => {
    half.setFlexGrow(1);
    line.insertChild(half, place);
  });
  line.calculateLayout(undefined, undefined, 1);
  return { fetched: fetching.mock.calls.length, columns: halves.map((half) => half.getComputedWidth()) };
}

test('The engine lays out as without the patch, and fetches nothing', async () => {
  const original = await start(false);
  expect(await start(true)).toEqual({ ...original, fetched: 0 });
  expect(original.fetched).toBe(1);
});

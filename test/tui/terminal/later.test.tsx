import { Text } from 'ink';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { type Later, later } from '#tui/terminal/later.ts';

type Part = { readonly name: string };

afterEach(closeWindows);

function Shown({ part }: { readonly part: Later<Part> }): ReactNode {
  return <Text>{part.useLoaded()?.name ?? 'nothing yet'}</Text>;
}

/** A part, how often it was read, and what ends the reading. */
function slowPart() {
  const { promise, resolve, reject } = Promise.withResolvers<Part>();
  let reads = 0;
  const part = later(() => {
    reads += 1;
    return promise;
  });
  return { part, resolve, reject, countReads: () => reads };
}

test('A part is read once, by whoever asks first, and what shows it is drawn again', async () => {
  const { part, resolve, countReads } = slowPart();
  expect(countReads()).toBe(0);
  const window = openWindow(<Shown part={part} />);
  await window.shows('nothing yet');
  resolve({ name: 'the screens' });
  await window.shows('the screens');

  expect(await part.load()).toEqual({ name: 'the screens' });
  expect(countReads()).toBe(1);
});

test('A part that was read before is there in the first frame', async () => {
  const { part, resolve } = slowPart();
  resolve({ name: 'the screens' });
  await part.load();

  const window = openWindow(<Shown part={part} />);
  await window.shows('the screens');
  expect(window.written()).not.toContain('nothing yet');
});

test('A part that cannot be read ends the program with the reason', async () => {
  const { part, reject } = slowPart();
  const window = openWindow(<Shown part={part} />);
  reject(new Error('no such file'));
  await expect(window.instance.waitUntilExit()).rejects.toThrow('no such file');
});

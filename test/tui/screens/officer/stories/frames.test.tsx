import { afterEach, expect, test } from 'vitest';
import { later } from '#test/tui/fake-client.ts';
import { FOUND } from '#test/tui/people.ts';
import { atCounter } from '#test/tui/screens/officer/screen-context.tsx';
import { closeWindows } from '#test/tui/window.ts';
import type { FoundRequest } from '#tui/answers.ts';

/** Ink begins with it all that it draws at once. */
const FRAME = '\x1b[?2026h';

afterEach(closeWindows);

test.each<readonly [number, number]>([
  [80, 24],
  [80, 16],
  [132, 43],
])(
  'In %ix%i an identity takes two frames after its answer: the person, then the keys that act on what is seen',
  async (...size) => {
    const request = later<FoundRequest>();
    const { window } = await atCounter({ 'counter.find': () => request.answer }, size);
    window.press('xbq7v3');
    await window.shows('Recherche de XBQ7V3');
    await window.instance.waitUntilRenderFlush();
    const before = window.written().length;
    request.give(FOUND);
    await window.shows('V l’identité');
    await window.instance.waitUntilRenderFlush();

    const [, ...frames] = window.written().slice(before).split(FRAME);
    expect(frames.map((frame) => [frame.includes('ORMESSON'), frame.includes('l’identité correspond')])).toEqual([
      [true, false],
      [true, true],
    ]);
  },
);

import { afterEach, expect, test } from 'vitest';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { PickList } from '#tui/forms/pick-list.tsx';

afterEach(closeWindows);

const LINES = ['premier', 'deuxième', 'troisième', 'quatrième'].map(
  (name) => `${name} électeur de ce nom, né le 17 mai 1991, inscrit à Denain, bureau 3`,
);
const listOf = (pointed: number, room: number) => (
  <PickList items={LINES} pointed={pointed} room={room} keyOf={(line) => line} say={(line) => line} />
);

test('The line pointed at is drawn whole in a narrow window, and the list keeps within its rows', async () => {
  const window = openWindow(listOf(1, 3), [60, 16]);
  const frame = await window.shows(/› deuxième électeur[\s\S]*bureau 3/);
  expect(frame).toMatch(/^ {2}premier électeur.*…$/m);
  expect(frame.split('\n').filter((line) => line.trim() !== '')).toHaveLength(3);
});

import { describe, expect, test } from 'vitest';
import { key, typed } from '#test/tui/presses.ts';
import { pointedAfter } from '#tui/forms/list.ts';
import type { Press } from '#tui/terminal/press.ts';

const [j, k, g, G, n, N] = typed('jkgGnN');

describe('In a list of 20 rows, from the tenth,', () => {
  test.each<readonly [string, Press | undefined, number]>([
    ['j', j, 10],
    ['k', k, 8],
    ['n', n, 10],
    ['N', N, 8],
    ['g', g, 0],
    ['G', G, 19],
    ['Home', key('home'), 0],
    ['End', key('end'), 19],
    ['page up', key('page-up'), 1],
    ['page down', key('page-down'), 17],
    ['Tab', key('tab'), 10],
    ['left', key('left'), 9],
  ])('%s', (_, press, row) => {
    expect(press && pointedAfter(9, 20, press)).toBe(row);
  });
});

test('In a list without rows the first one is pointed at, whatever is pressed', () => {
  expect(pointedAfter(0, 0, key('end'))).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { foldersOf, type Import, planOf } from '#test/architecture/plan.ts';

const FILES = ['core/day.ts', 'core/law/cap/cap-usage.ts', 'core/law/cap/caps.ts', 'core/text/fold.ts', 'main.ts'];

describe('The plan of a folder', () => {
  test('has its files and its folders as rooms, and an arrow from each room to each that it imports', () => {
    const imports = [
      takes('core/law/cap/cap-usage.ts', 'core/day.ts'),
      takes('core/law/cap/caps.ts', 'core/day.ts'),
      takes('core/law/cap/cap-usage.ts', 'core/law/cap/caps.ts'),
      takes('core/text/fold.ts', 'core/law/cap/cap-usage.ts'),
    ];

    expect(planOf('core', FILES, imports)).toEqual({
      folder: 'core',
      rooms: ['day.ts', 'law', 'text'],
      arrows: 2,
      floors: 3,
      twoWay: [],
    });
  });

  test('puts rooms that import each other on one floor, and says when one of them takes types alone', () => {
    const imports = [
      takes('core/law/cap/cap-usage.ts', 'core/text/fold.ts'),
      takes('core/text/fold.ts', 'core/law/cap/cap-usage.ts'),
      takes('core/day.ts', 'core/law/cap/cap-usage.ts'),
      { ...takes('core/law/cap/caps.ts', 'core/day.ts'), isType: true },
    ];

    expect(planOf('core', FILES, imports)).toMatchObject({
      floors: 1,
      twoWay: [
        { rooms: ['law', 'text'], isType: false },
        { rooms: ['day.ts', 'law'], isType: true },
      ],
    });
  });

  test('has an arrow of values where one of many imports takes a value', () => {
    const type = { ...takes('core/day.ts', 'core/text/fold.ts'), isType: true };
    const imports = [takes('core/day.ts', 'core/text/fold.ts'), type, takes('core/text/fold.ts', 'core/day.ts')];

    expect(planOf('core', FILES, imports).twoWay).toEqual([{ rooms: ['day.ts', 'text'], isType: false }]);
  });
});

test('The folders of files are all those on the way to them, the root first', () => {
  expect(foldersOf(FILES)).toEqual(['', 'core', 'core/law', 'core/law/cap', 'core/text']);
});

function takes(from: string, to: string): Import {
  return { from, to, isType: false };
}

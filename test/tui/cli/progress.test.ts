import { describe, expect, test } from 'vitest';
import { startProgress } from '#tui/cli/progress.ts';

/** A long work of 1,000, on a clock that the test moves. */
function begin({ isTTY }: { readonly isTTY: boolean }) {
  let seconds = 0;
  const written: string[] = [];
  const stderr = { isTTY, write: (text: string) => written.push(text) };
  const work = { total: 1_000, label: 'Import', lang: 'en', stderr, now: () => seconds * 1000 } as const;
  const progress = startProgress(work);
  return {
    written,
    progress,
    reach: (done: number, second: number) => {
      seconds = second;
      progress.at(done);
    },
  };
}

describe('A long work says how far it is', () => {
  test('on one line of a terminal, drawn over, with its rate and the time left', () => {
    const { written, progress, reach } = begin({ isTTY: true });
    reach(100, 10);
    reach(110, 10.05);
    reach(500, 20);
    progress.end();

    expect(written).toEqual([
      '\r\u001b[KImport 100 of 1,000 (10%), 10 per second, 1:30 left',
      '\r\u001b[KImport 500 of 1,000 (50%), 25 per second, 0:20 left',
      '\r\u001b[KImport 500 of 1,000 (50%), 25 per second, 0:20 left',
      '\n',
    ]);
  });

  test('in a log by a line every ten seconds, and with no sign of a terminal', () => {
    const { written, progress, reach } = begin({ isTTY: false });
    reach(10, 1);
    reach(90, 9.9);
    reach(100, 10);
    reach(190, 19);
    reach(1_000, 4_000);
    progress.end();

    expect(written).toEqual([
      'Import 100 of 1,000 (10%), 10 per second, 1:30 left\n',
      'Import 1,000 of 1,000 (100%), 0.3 per second\n',
    ]);
  });

  test('in hours when it takes hours', () => {
    const { written, reach } = begin({ isTTY: true });
    reach(1, 10);
    expect(written.at(-1)).toContain('2:46:30 left');
  });
});

test('A work that ends before its first item says nothing', () => {
  const { written, progress } = begin({ isTTY: true });
  progress.end();
  expect(written).toEqual([]);
});

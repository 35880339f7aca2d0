import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { makeClient } from '#drizzle/connection/client.ts';
import { markersIn, withFigures } from '#test/bench/document.ts';
import { atFullLoad, atPace } from '#test/bench/load.ts';
import { barsOf, plotOf } from '#test/bench/plot.ts';
import { median, quantile } from '#test/bench/quantile.ts';
import { type Report, sectionsOf } from '#test/bench/report.ts';
import { stealBetween, ticksIn } from '#test/bench/steal.ts';
import { openTap } from '#test/bench/tap/tap.ts';
import { ROOT } from '#test/main/procuration.ts';

test('A quantile is one of the values, infinite when that call was never answered', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(quantile([2, Number.POSITIVE_INFINITY, 1, Number.POSITIVE_INFINITY], 0.99)).toBe(Number.POSITIVE_INFINITY);
  expect(median([])).toBeNaN();
});

describe('A load', () => {
  test('at a pace makes every call, and counts a failed one as never answered', async () => {
    let calls = 0;
    const { latencies, failures } = await atPace({ perSecond: 500, seconds: 0.1 }, async () => {
      calls += 1;
      if (calls % 2 === 0) throw new Error('refused');
    });

    expect({ calls, answers: latencies.length, failures: failures.length }).toEqual({
      calls: 50,
      answers: 50,
      failures: 25,
    });
    expect(latencies.filter((latency) => latency === Number.POSITIVE_INFINITY)).toHaveLength(25);
  });

  test('that is full ends when no call is left', async () => {
    const { done, failures } = await atFullLoad({ callers: 4, seconds: 60, most: 30 }, async () => undefined);
    expect({ done, failures }).toEqual({ done: 30, failures: [] });
  });
});

describe('The tap', () => {
  test('records statements with their parameters and answers, and each round trip', async () => {
    const tap = await openTap(inject('postgresUrl'));
    const sql = makeClient(tap.url, { max: 1 });
    await sql`select 1`;
    const { statements, roundTrips } = await tap.during(async () => {
      await sql.begin(async (tx) => {
        await tx.unsafe('select $1::int + 1 as next, null as nothing', [41]);
      });
    });
    await sql.end();
    await tap.close();

    expect(statements.map((statement) => statement.sql.trim())).toEqual([
      'begin',
      'select $1::int + 1 as next, null as nothing',
      'commit',
    ]);
    expect(statements[1]).toMatchObject({ parameters: ['41'], columns: ['next', 'nothing'], rows: [['42', null]] });
    expect(roundTrips).toBeGreaterThanOrEqual(statements.length);
  });

  test('records nothing of the connection on which a server listens', async () => {
    const tap = await openTap(inject('postgresUrl'));
    const listening = makeClient(tap.url, { max: 1, connection: { application_name: 'procuration-live' } });
    const calling = makeClient(tap.url, { max: 1, connection: { application_name: 'procuration' } });
    await listening`select 1`;
    await calling`select 2`;
    const { statements, roundTrips } = await tap.during(async () => {
      await listening`select 1`;
      await calling`select 2`;
    });
    await Promise.all([listening.end(), calling.end()]);
    await tap.close();

    expect(statements.map(({ sql }) => sql)).toEqual(['select 2']);
    expect(roundTrips).toBe(1);
  });
});

test('Stolen time is a share of all processor time', () => {
  const at = (steal: number, user: number) =>
    ticksIn(`cpu  ${user} 0 10 ${100 - user} 5 0 1 ${steal} 7 7\ncpu0 1 1 1 1`);

  expect(at(4, 80)).toEqual({ steal: 4, all: 120 });
  expect(stealBetween(at(4, 80), at(34, 80))).toBe(100);
  expect(stealBetween(ticksIn('cpu 10 0 0 0 0 0 0 0'), ticksIn('cpu 40 0 0 0 0 0 0 10'))).toBe(25);
});

test('The report shows each figure beside its aim, and an infinite one as never', () => {
  const figures = [
    { what: 'p50', value: 12.345, unit: 'ms' as const, aim: 20 },
    { what: 'p99', value: Number.POSITIVE_INFINITY, unit: 'ms' as const, aim: 20 },
  ];
  const report: Report = {
    schema: 'procuration.bench/1',
    day: '2027-01-01',
    size: 'whole',
    machine: { cores: 2, model: 'some', memoryGb: 8, node: 'v24', load: 0.1 },
    noise: [{ what: 'loop', before: 1, after: 1, spread: 3 }],
    benches: [{ name: 'marks', summary: 'Marks.', figures, notes: ['With care.'] }],
  };

  expect(sectionsOf(report).get('marks')).toContain(
    '| p50 | 12.3 ms | at most 20 ms |\n| p99 | never | at most 20 ms |\n\nWith care.\n\nRun of 2027-01-01: 2 cores',
  );
});

test('The document has the markers between which --write puts the figures', async () => {
  const { start, end } = markersIn(await readFile(join(ROOT, 'docs', 'performance.md'), 'utf8'));
  expect(0 < start && start < end).toBe(true);
});

test('Figures take the place of the same bench’s, and leave those of others', () => {
  const document = (text: string) =>
    `Head\n<!-- figures: npm run bench -- --write -->${text}<!-- end of the figures -->\n`;
  const first = withFigures(
    document('\n'),
    new Map([
      ['roll', 'one'],
      ['search', 'two'],
    ]),
  );
  expect(first).toBe(document('\n\n### search\n\ntwo\n\n### roll\n\none\n\n'));
  expect(withFigures(first, new Map([['search', 'three']]))).toBe(
    document('\n\n### search\n\nthree\n\n### roll\n\none\n\n'),
  );
});

describe('The plot', () => {
  const marks = (figures: Report['benches'][number]['figures']) => [{ name: 'marks', figures }];

  test('shows each figure in parts of its aim, whether that is a most or a least, and no other', () => {
    const bars = barsOf(
      marks([
        { what: 'p99', value: 30, unit: 'ms', aim: 20 },
        { what: 'marks', value: 500, unit: 'a second', aim: 250, isLeast: true },
        { what: 'p50', value: 3, unit: 'ms' },
        { what: 'plans', value: 0.1, unit: 'times', aim: 0 },
        { what: 'without pgbench', value: Number.NaN, unit: 'times', aim: 1 },
      ]),
    );
    expect(bars).toEqual([
      { label: 'marks: p99', parts: 1.5 },
      { label: 'marks: marks', parts: 0.5 },
    ]);
  });

  test('is an image of what never came, and of texts with signs of its own', () => {
    const svg = plotOf([{ label: 'a < b & c', parts: Number.POSITIVE_INFINITY }]);
    expect(svg).toContain('a &lt; b &amp; c');
    expect(svg).toContain('>never<');
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});

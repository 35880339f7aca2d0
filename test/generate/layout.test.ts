import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceOf } from '#test/generate/ids.ts';
import { layoutOf } from '#test/generate/layout.ts';
import { readPlan } from '#test/generate/plan.ts';

const plans = fc
  .record({
    procurations: fc.integer({ min: 0, max: 60 }),
    requests: fc.integer({ min: 0, max: 60 }),
    others: fc.integer({ min: 2, max: 200 }),
    largest: fc.integer({ min: 1, max: 90 }),
    size: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ others, ...plan }) => {
    return { ...plan, electors: 2 * (plan.procurations + plan.requests) + others, marks: 0, periods: 1, seed: 1 };
  });

describe('The layout of generated people', () => {
  test('lets nobody give or receive twice', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const layout = layoutOf(plan);
        const given = Array.from({ length: plan.procurations }, (_, index) => layout.procuration(index));
        const pairs = Array.from({ length: plan.requests }, (_, index) => layout.request(index));
        const people = [...given, ...pairs].flatMap(({ mandant, mandataire }) => [mandant, mandataire]);
        expect(new Set(people).size).toBe(people.length);
        for (const place of people) expect(place >= 0 && place < plan.electors).toBe(true);
      }),
    );
  });

  test('puts each elector in one station', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { stationOf, startOf, stations } = layoutOf(plan);
        for (let place = 0; place < plan.electors; place += 1) {
          const station = stationOf(place);
          expect(startOf(station) <= place && place < startOf(station + 1)).toBe(true);
        }
        expect(startOf(stations)).toBe(plan.electors);
      }),
    );
  });
});

test('Generated references are valid and distinct', () => {
  const some = Array.from({ length: 20_000 }, (_, index) => referenceOf(index * 1_009));
  expect(new Set(some).size).toBe(some.length);
  expect(some.every((reference) => /^[2-9A-HJ-NP-Z]{6}$/.test(reference))).toBe(true);
});

describe('The command line', () => {
  test('gives the counts, in proportion where an option is missing', () => {
    expect(readPlan(['--electors', '1_000_000', '--marks', '5', '--add'])).toMatchObject({
      ok: true,
      add: true,
      plan: { electors: 1_000_000, procurations: 100_000, requests: 10_000, marks: 5, periods: 1, seed: 1 },
    });
  });

  test.each([
    [['--electors', '10', '--procurations', '6'], /two electors/],
    [['--electors', '100', '--marks', '11'], /of its own/],
    [['--electors', 'many'], /--electors is a whole number/],
    [['--people', '3'], /--people/],
  ])('refuses %j', (words, why) => {
    expect(readPlan(words)).toEqual({ ok: false, wrong: expect.stringMatching(why) });
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { mergedRefusals, refusalsOfWholeAct } from '#core/law/cap/merged-refusals.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { fact, presidential } from '#test/core/fixtures.ts';

const first = fact(presidential, 1);
const second = fact(presidential, 2);
const overlap = (...rounds: readonly (typeof first)[]) => ({ code: 'overlap', rounds, until: undefined }) as const;
const cap = (held: number, ...rounds: readonly (typeof first)[]): RefusalOf<'cap-france'> => {
  return { code: 'cap-france', held, max: 1, rounds };
};
const total = { code: 'cap-total', held: 3, max: 2, rounds: [first] } as const;

describe('The reasons of several rounds (R-26, R-32)', () => {
  test('are one for all of them where the numbers are the same', () => {
    expect(mergedRefusals([cap(2, first), overlap(first), cap(2, second), overlap(second)])).toEqual([
      cap(2, first, second),
      overlap(first, second),
    ]);
  });

  test('stay apart where the numbers differ', () => {
    expect(mergedRefusals([cap(2, first), cap(3, second)])).toEqual([cap(2, first), cap(3, second)]);
  });

  test('keep the last day of the period that overlaps', () => {
    const until = day('2027-12-31');
    expect(mergedRefusals([overlap(first), { code: 'overlap', rounds: [], until }])).toEqual([
      { ...overlap(first), until },
    ]);
  });

  test('that are of no round are said once', () => {
    expect(mergedRefusals([{ code: 'self' }, { code: 'self' }])).toEqual([{ code: 'self' }]);
  });
});

describe('Why an act is rejected whole (R-28)', () => {
  test('is each limit once, of no round, after the one overlap', () => {
    expect(refusalsOfWholeAct([total, cap(2, first), overlap(first), cap(3, second), overlap(second)])).toEqual([
      overlap(first, second),
      { ...cap(2), rounds: undefined },
      { ...total, rounds: undefined },
    ]);
  });
});

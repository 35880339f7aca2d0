import { describe, expect, test } from 'vitest';
import { type Day, day } from '#core/calendar/day.ts';
import { isCounterOpen, mayRequestOnline } from '#core/law/establishment/channels.ts';
import type { Commune } from '#core/model/election.ts';

const asked = (on: Day, serves: readonly Day[], roll: Commune['kind'] = 'communal') =>
  mayRequestOnline(on, { roll, serves });
const refusal = { ok: false, reasons: [{ code: 'paper-only', cause: 'too-early' }] };

describe('A counter (section 13)', () => {
  test('takes what is not on paper from 2021-04-06 in France, from 2022-01-01 abroad', () => {
    expect(isCounterOpen(day('2021-04-05'), 'france')).toBe(false);
    expect(isCounterOpen(day('2021-04-06'), 'france')).toBe(true);
    expect(isCounterOpen(day('2021-12-31'), 'abroad')).toBe(false);
    expect(isCounterOpen(day('2022-01-01'), 'abroad')).toBe(true);
  });
});

describe('A request online (section 13)', () => {
  test('is made from 2021-04-06', () => {
    const polled = [day('2021-06-20')];
    expect(asked(day('2021-04-05'), polled)).toEqual(refusal);
    expect(asked(day('2021-04-06'), polled)).toEqual({ ok: true });
  });

  test('is at first for rounds polled from 2021-04-11, each of them', () => {
    const on = day('2021-04-07');
    expect(asked(on, [day('2021-04-10')])).toEqual(refusal);
    expect(asked(on, [day('2021-04-10'), day('2021-04-17')])).toEqual(refusal);
    expect(asked(on, [day('2021-04-11')])).toEqual({ ok: true });
  });

  test.each(['consular', 'new-caledonia'] as const)(
    'is of electors of a communal roll in 2021, then of a %s one too',
    (roll) => {
      const polled = [day('2022-04-10')];
      expect(asked(day('2021-12-31'), polled)).toEqual({ ok: true });
      expect(asked(day('2021-12-31'), polled, roll)).toEqual(refusal);
      expect(asked(day('2022-01-01'), polled, roll)).toEqual({ ok: true });
    },
  );
});

import { describe, expect, test } from 'vitest';
import { day } from '#core/day.ts';
import { isCounterOpen, mayBeAskedOnline } from '#core/rules/counters.ts';

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
    expect(mayBeAskedOnline(day('2021-04-05'), polled)).toEqual(refusal);
    expect(mayBeAskedOnline(day('2021-04-06'), polled)).toEqual({ ok: true });
  });

  test('is at first for rounds polled from 2021-04-11, each of them', () => {
    const on = day('2021-04-07');
    expect(mayBeAskedOnline(on, [day('2021-04-10')])).toEqual(refusal);
    expect(mayBeAskedOnline(on, [day('2021-04-10'), day('2021-04-17')])).toEqual(refusal);
    expect(mayBeAskedOnline(on, [day('2021-04-11')])).toEqual({ ok: true });
  });
});

import { describe, expect, test } from 'vitest';
import { addDays, day } from '#core/calendar/day.ts';
import { lastCounterDay, mayBePresented, requestStatusOn } from '#core/law/establishment/request.ts';

describe('A request (R-70)', () => {
  test.each([
    ['2025-12-31', '2026-02-28'],
    ['2023-12-31', '2024-02-29'],
    ['2026-12-30', '2027-02-28'],
    ['2027-01-15', '2027-03-15'],
    ['2026-07-31', '2026-09-30'],
  ])('of %s may be presented until %s, included', (requestedOn, last) => {
    expect(lastCounterDay(day(requestedOn))).toBe(last);
    expect(requestStatusOn('requested', day(requestedOn), day(last))).toBe('requested');
    expect(requestStatusOn('requested', day(requestedOn), addDays(day(last), 1))).toBe('lapsed');
  });

  test.each(['collected', 'withdrawn', 'established'] as const)('%s does not lapse', (status) => {
    expect(requestStatusOn(status, day('2025-12-31'), day('2027-12-31'))).toBe(status);
  });
});

describe('A reference at the counter (R-70, R-71)', () => {
  const requestedOn = day('2025-12-31');

  test.each(['requested', 'collected'] as const)('of a request %s is taken', (status) => {
    expect(mayBePresented({ status, requestedOn })).toEqual({ ok: true });
  });

  test.each([
    ['lapsed', { code: 'reference-lapsed', lastDay: '2026-02-28' }],
    ['withdrawn', { code: 'reference-unknown' }],
    ['established', { code: 'reference-used' }],
  ] as const)('of a request %s is refused with its own code', (status, reason) => {
    expect(mayBePresented({ status, requestedOn })).toEqual({ ok: false, reasons: [reason] });
  });

  test('of no request is unknown', () => {
    expect(mayBePresented(undefined)).toEqual({ ok: false, reasons: [{ code: 'reference-unknown' }] });
  });
});

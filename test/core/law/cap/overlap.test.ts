import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { type PlannedProcuration, withoutOverlap } from '#core/law/cap/overlap.ts';
import { revoke } from '#core/law/ending/end.ts';
import type { Procuration, Validity } from '#core/model/procuration.ts';
import { active, covered, established, fact, presidential } from '#test/core/fixtures.ts';

const named = ({ number }: { number: 1 | 2 }) => fact(presidential, number);
const first: PlannedProcuration = {
  validity: { kind: 'election', election: presidential.id, rounds: [1] },
  from: day('2027-03-02'),
  rounds: [covered(presidential, 1)],
};
const second: PlannedProcuration = { ...first, rounds: [covered(presidential, 2)] };

function period(from: string, until: string, rounds: PlannedProcuration['rounds'] = []): PlannedProcuration {
  return { validity: { kind: 'period', until: day(until) }, from: day(from), rounds };
}

function given(from: string, until: string): Procuration {
  const validity: Validity = { kind: 'period', until: day(until) };
  return active('p1', { validity, establishment: established(from), rounds: [] });
}

describe('A second procuration of one mandant (art. L75, R-32)', () => {
  test('overlaps at a round already given, which is named', () => {
    expect(withoutOverlap(first, [active()], named)).toEqual({
      ok: false,
      reasons: [{ code: 'overlap', rounds: [fact(presidential, 1)], until: undefined }],
    });
  });

  test('overlaps with one in control too', () => {
    expect(withoutOverlap(first, [{ ...active(), status: 'in-control' }], named).ok).toBe(false);
  });

  test('for the other round is apart (R-33)', () => {
    expect(withoutOverlap(second, [active('p1', { rounds: [covered(presidential, 1)] })], named)).toEqual({ ok: true });
  });

  test.each(['void', 'not-covered'] as const)('is free at a round where the other is %s', (coverage) => {
    const rounds = [covered(presidential, 1, { coverage, reason: { code: 'not-received' } })];
    expect(withoutOverlap(first, [active('p1', { rounds })], named)).toEqual({ ok: true });
  });

  test('is free at a round that it would not cover itself', () => {
    const rounds = [covered(presidential, 1, { coverage: 'not-covered', reason: { code: 'not-received' } })];
    expect(withoutOverlap({ ...first, rounds }, [active()], named)).toEqual({ ok: true });
  });

  test('is free of those that ended, though a round of theirs was used', () => {
    const at = instant('2027-04-11T09:00:00Z');
    const on = day('2027-04-11');
    const revoked = revoke(active(), { at, on, reason: { code: 'revoked', on }, stillToCome: [] });
    const rejected: Procuration = { ...active(), status: 'rejected', reasons: [{ code: 'self' }] };
    const past = revoke(active('p2', { validity: { kind: 'period', until: day('2028-03-01') } }), {
      at,
      on,
      reason: { code: 'revoked', on },
      stillToCome: [],
    });
    expect(withoutOverlap(first, [revoked, rejected], named)).toEqual({ ok: true });
    expect(withoutOverlap(period('2027-04-11', '2028-04-11'), [past], named)).toEqual({ ok: true });
  });

  test('is told each of those it overlaps', () => {
    const ofFirst = active('p1', { rounds: [covered(presidential, 1)] });
    const ofSecond = active('p2', { rounds: [covered(presidential, 2)] });
    const both = { ...first, rounds: [covered(presidential, 1), covered(presidential, 2)] };
    expect(withoutOverlap(both, [ofFirst, ofSecond], named)).toMatchObject({
      reasons: [{ rounds: [{ number: 1 }] }, { rounds: [{ number: 2 }] }],
    });
  });
});

describe('Two periods of one mandant (R-33)', () => {
  test.each([
    ['2027-03-01', '2027-06-30', '2027-06-30', '2027-12-31', true],
    ['2027-03-01', '2027-06-30', '2027-07-01', '2027-12-31', false],
    ['2027-07-01', '2027-12-31', '2027-03-01', '2027-06-30', false],
    ['2027-07-01', '2027-12-31', '2027-03-01', '2027-07-01', true],
    ['2027-03-01', '2027-12-31', '2027-05-01', '2027-05-01', true],
  ])('%s to %s and %s to %s overlap: %s', (from, until, newFrom, newUntil, expected) => {
    expect(withoutOverlap(period(newFrom, newUntil), [given(from, until)], named)).toEqual(
      expected ? { ok: false, reasons: [{ code: 'overlap', rounds: [], until }] } : { ok: true },
    );
  });

  test('overlap an election inside', () => {
    const inside = period('2027-03-02', '2028-03-02', [covered(presidential, 1), covered(presidential, 2)]);
    expect(withoutOverlap(inside, [active()], named)).toMatchObject({ reasons: [{ until: undefined }] });
  });
});

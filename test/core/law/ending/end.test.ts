import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { annul, revoke } from '#core/law/ending/end.ts';
import { asOf, lastDay } from '#core/law/ending/expiry.ts';
import { accept, reject } from '#core/law/establishment/town-hall.ts';
import { roundState } from '#core/law/polling-day/round-state.ts';
import { type CoveredRound, FOLLOWS, isLiving, type Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { active, covered, ownMark, presidential, proxyMark, remoteMark, roundId } from '#test/core/fixtures.ts';

const first = roundId('pres', 1);
const second = roundId('pres', 2);
const cap: Refusal = { code: 'overlap', rounds: [], until: undefined };
const voidAt = (number: 1 | 2) => covered(presidential, number, { coverage: 'void', reason: cap });
const not = (number: 1 | 2) => covered(presidential, number, { coverage: 'not-covered', reason: cap });
const forPeriod = (until: string) => active('p1', { validity: { kind: 'period', until: day(until) } });
const at = instant('2027-04-15T08:00:00Z');
const on = day('2027-04-15');
const revoked = { code: 'revoked', on } as const;

describe('The life of a procuration (section 11)', () => {
  test('is this table and no other', () => {
    expect(FOLLOWS).toEqual({
      requested: [],
      collected: ['requested'],
      lapsed: ['requested'],
      withdrawn: ['requested', 'collected'],
      'in-control': ['requested', 'collected'],
      active: ['requested', 'collected', 'in-control'],
      rejected: ['requested', 'collected', 'in-control'],
      expired: ['in-control', 'active'],
      revoked: ['in-control', 'active'],
      annulled: ['in-control', 'active'],
      void: ['active'],
    });
  });

  test.each(['rejected', 'void', 'revoked', 'annulled', 'expired', 'lapsed', 'withdrawn'])(
    'ends with %s (R-24)',
    (status) => {
      const before: readonly string[] = Object.values(FOLLOWS).flat();
      expect(before).not.toContain(status);
    },
  );

  test('starts with a request, from which every status is reached', () => {
    const reached = new Set<string>(['requested']);
    for (let seen = 0; seen < reached.size; ) {
      seen = reached.size;
      for (const [status, after] of Object.entries<readonly string[]>(FOLLOWS)) {
        if (after.some((before) => reached.has(before))) reached.add(status);
      }
    }
    expect([...reached].sort()).toEqual(Object.keys(FOLLOWS).sort());
  });

  test('is lived while in control and active', () => {
    expect(isLiving(active())).toBe(true);
    expect(isLiving({ ...active(), status: 'in-control' })).toBe(true);
    expect(isLiving({ ...active(), status: 'expired', lastDay: day('2027-04-25') })).toBe(false);
  });
});

describe('A procuration that ends (art. L75, L77)', () => {
  test('revoked after a vote at the first round no longer covers the second (R-37, R-38)', () => {
    const ended = revoke(active(), { at, on, reason: revoked, stillToCome: [second] });
    expect(ended).toMatchObject({ status: 'revoked', endedAt: at, endedOn: on });
    expect(ended.rounds).toEqual([
      covered(presidential, 1),
      covered(presidential, 2, { coverage: 'not-covered', reason: revoked }),
    ]);
  });

  test('annulled keeps its reason, and loses the rounds still to come', () => {
    const reason: Refusal = { code: 'mandant-off-roll' };
    const ended = annul(active(), { at, on, reason, stillToCome: [first, second] });
    expect(ended).toMatchObject({ status: 'annulled', reasons: [reason] });
    expect(ended.rounds.map(({ coverage }) => coverage)).toEqual(['not-covered', 'not-covered']);
  });

  test('leaves a void round void', () => {
    const ended = revoke(active('p1', { rounds: [voidAt(1), covered(presidential, 2)] }), {
      at,
      on,
      reason: revoked,
      stillToCome: [first, second],
    });
    expect(ended.rounds.map(({ coverage }) => coverage)).toEqual(['void', 'not-covered']);
  });
});

describe('A procuration in control (R-58, R-72)', () => {
  const inControl = { ...active(), status: 'in-control', effectiveAt: undefined } as const;

  test('becomes active when the town hall accepts it, and is effective from then', () => {
    expect(accept(inControl, at)).toEqual({ ...active(), effectiveAt: at });
  });

  test('covers nothing once the town hall rejects it', () => {
    const reason: Refusal = { code: 'town-hall-rejected', note: 'illegible', list: 'new-caledonia' };
    const rejected = reject(inControl, reason);
    expect(rejected).toMatchObject({ status: 'rejected', reasons: [reason] });
    expect(rejected.rounds.map(({ coverage }) => coverage)).toEqual(['not-covered', 'not-covered']);
  });
});

describe('A procuration, by the clock (R-76)', () => {
  test.each<[string, Procuration, string, string]>([
    ['for two rounds', active(), '2027-04-25', 'active'],
    ['for two rounds', active(), '2027-04-26', 'expired'],
    ['for one round', active('p1', { rounds: [covered(presidential, 1), not(2)] }), '2027-04-11', 'active'],
    ['for one round', active('p1', { rounds: [covered(presidential, 1), not(2)] }), '2027-04-12', 'expired'],
    [
      'void at the second round',
      active('p1', { rounds: [covered(presidential, 1), voidAt(2)] }),
      '2027-04-12',
      'expired',
    ],
    ['for a period', forPeriod('2027-06-30'), '2027-06-30', 'active'],
    ['for a period', forPeriod('2027-06-30'), '2027-07-01', 'expired'],
    ['in control', { ...active(), status: 'in-control' }, '2027-04-26', 'expired'],
    ['with no round covered', active('p1', { rounds: [not(1), voidAt(2)] }), '2027-04-11', 'active'],
    ['with no round covered', active('p1', { rounds: [not(1), voidAt(2)] }), '2027-04-12', 'expired'],
    ['with no round at all', active('p1', { rounds: [] }), '2030-01-01', 'active'],
  ])('%s is, on its mandant’s day, what the clock says (%#)', (_, procuration, today, status) => {
    expect(asOf(procuration, day(today)).status).toBe(status);
  });

  test('says its last day once expired', () => {
    expect(asOf(active(), day('2027-05-01'))).toMatchObject({ status: 'expired', lastDay: '2027-04-25' });
  });

  test('that has ended stays what it became', () => {
    const ended = revoke(active(), { at, on, reason: revoked, stillToCome: [] });
    expect(asOf(ended, day('2030-01-01'))).toBe(ended);
  });

  test('has for last day its period’s, or that of its last covered round; with none left, the last it had', () => {
    expect(lastDay(forPeriod('2027-06-30'))).toBe('2027-06-30');
    expect(lastDay(active('p1', { rounds: [covered(presidential, 2), covered(presidential, 1)] }))).toBe('2027-04-25');
    expect(lastDay(active('p1', { rounds: [covered(presidential, 1), voidAt(2)] }))).toBe('2027-04-11');
    expect(lastDay(active('p1', { rounds: [not(1), voidAt(2)] }))).toBe('2027-04-11');
    expect(lastDay(active('p1', { rounds: [] }))).toBeUndefined();
  });

  test('once expired stays expired, and before that lives', () => {
    const dates = fc.integer({ min: 0, max: 900 }).map((count) => addDays(day('2027-01-01'), count));
    const coverages = fc.constantFrom<CoveredRound['coverage']>('covered', 'void', 'not-covered');
    const rounds = fc.array(
      fc.record({ day: dates, coverage: coverages }).map((row) => covered(presidential, 1, { ...row, reason: cap })),
    );
    const some = fc.oneof(
      rounds.map((its) => active('p1', { rounds: its })),
      dates.map((until) => forPeriod(until)),
    );
    fc.assert(
      fc.property(some, dates, dates, (procuration, a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a];
        const [then, now] = [asOf(procuration, sooner), asOf(procuration, later)];
        if (then.status === 'expired') expect(now).toEqual(then);
        if (now.status !== 'expired') expect(then).toBe(procuration);
        const last = lastDay(procuration);
        expect(now.status === 'expired').toBe(last !== undefined && later > last);
      }),
    );
  });
});

describe('A round of a procuration (section 11)', () => {
  const ended = (rounds: readonly CoveredRound[]): Procuration => ({
    ...active('p1', { rounds }),
    status: 'void',
    endedAt: at,
    endedOn: on,
    reasons: [cap],
  });
  const rejected: Procuration = { ...active(), status: 'rejected', reasons: [cap] };
  const unusedAfterRevocation = revoke(active(), { at, on, reason: revoked, stillToCome: [first, second] });
  const usedThenRevoked = revoke(active(), { at, on, reason: revoked, stillToCome: [second] });

  test.each<[string, Procuration, ReturnType<typeof proxyMark> | undefined, string]>([
    ['unmarked', active(), undefined, 'usable'],
    ['voted by its mandataire', active(), proxyMark(), 'used'],
    ['voted by the mandant (R-42)', active(), ownMark(), 'superseded'],
    ['voted remotely (R-50)', active(), remoteMark(), 'superseded'],
    ['that it does not name', active('p1', { rounds: [covered(presidential, 2)] }), undefined, 'not-covered'],
    ['not covered', active('p1', { rounds: [not(1)] }), ownMark(), 'not-covered'],
    ['void', active('p1', { rounds: [voidAt(1)] }), undefined, 'void'],
    ['void, voted by the mandant', active('p1', { rounds: [voidAt(1)] }), ownMark(), 'void'],
    ['used before it became void (R-26)', ended([voidAt(1)]), proxyMark(), 'used'],
    ['void in a void one', ended([voidAt(1)]), undefined, 'void'],
    ['of a rejected one', rejected, undefined, 'not-covered'],
    ['of a rejected one, voted by the mandant', rejected, ownMark(), 'not-covered'],
    ['unmarked when revoked', unusedAfterRevocation, undefined, 'not-covered'],
    ['used before it was revoked (R-37)', usedThenRevoked, proxyMark(), 'used'],
    ['voted by the mandant before it was revoked', usedThenRevoked, ownMark(), 'superseded'],
    [
      'past and unused when it expired',
      { ...active(), status: 'expired', lastDay: day('2027-04-25') },
      undefined,
      'usable',
    ],
  ])('%s', (_, procuration, mark, state) => {
    expect(roundState(procuration, first, mark)).toBe(state);
  });

  test('voted in person at the first leaves the second alive (R-43)', () => {
    expect(roundState(active(), first, ownMark())).toBe('superseded');
    expect(roundState(active(), second, undefined)).toBe('usable');
  });

  test('used by another procuration is not used by this one', () => {
    expect(roundState(active(), first, proxyMark(active('p2')))).not.toBe('used');
  });
});

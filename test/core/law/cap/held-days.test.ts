import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { firstDayHeld, lostAllDays, onDaysHeld } from '#core/law/cap/held-days.ts';
import { asOf } from '#core/law/ending/expiry.ts';
import { holdsDay } from '#core/law/validity/period-days.ts';
import type { Procuration, Validity } from '#core/model/procuration.ts';
import { active, covered, established, fact, presidential } from '#test/core/fixtures.ts';

const anElection: Validity = { kind: 'election', election: presidential.id, rounds: [1, 2] };

function period(from: string, until: string): { readonly validity: Validity; readonly from: ReturnType<typeof day> } {
  return { validity: { kind: 'period', until: day(until) }, from: day(from) };
}

function given(from: string, until: string, today: string): Procuration {
  const { validity } = period(from, until);
  return asOf(
    active('p1', { validity, establishment: established(from), heldFrom: day(from), rounds: [] }),
    day(today),
  );
}

describe('The first day that a period holds (R-33)', () => {
  test.each([
    ['its own, beside nothing', '2027-03-01', [], '2027-03-01'],
    [
      'that after one that ran out inside it',
      '2027-03-01',
      [given('2027-03-10', '2027-03-31', '2027-04-05')],
      '2027-04-01',
    ],
    [
      'its own, after one that ran out before it',
      '2027-04-05',
      [given('2027-03-10', '2027-03-31', '2027-04-05')],
      '2027-04-05',
    ],
    [
      'its own, beside one that still runs',
      '2027-03-01',
      [given('2027-03-10', '2027-03-31', '2027-03-31')],
      '2027-03-01',
    ],
    [
      'that after the last of those that ran out',
      '2027-03-01',
      [given('2027-03-20', '2027-03-31', '2027-04-05'), given('2027-03-02', '2027-03-10', '2027-04-05')],
      '2027-04-01',
    ],
  ])('is %s', (_, from, others, expected) => {
    expect(firstDayHeld(period(from, '2027-12-31'), others)).toBe(expected);
  });

  test('is that of the act for an election, whatever ran out', () => {
    const giving = { validity: anElection, from: day('2027-03-01') };
    expect(firstDayHeld(giving, [given('2027-03-10', '2027-03-31', '2027-04-05')])).toBe('2027-03-01');
  });

  test('leaves none when it is after the end', () => {
    const { validity, from } = period('2027-03-31', '2027-03-31');
    expect(lostAllDays(from, { validity, heldFrom: day('2027-03-31') })).toEqual([]);
    expect(lostAllDays(from, { validity, heldFrom: day('2027-04-01') })).toEqual([
      { code: 'overlap', rounds: [], until: '2027-03-31' },
    ]);
    expect(lostAllDays(from, { validity: anElection, heldFrom: day('2027-04-01') })).toEqual([]);
  });
});

describe('The days that are held', () => {
  test.each([
    ['2027-04-10', false],
    ['2027-04-11', true],
    ['2027-06-30', true],
    ['2027-07-01', false],
  ])('of a period from 11 April to 30 June, %s: %s', (on, expected) => {
    const holding = { validity: period('2027-03-01', '2027-06-30').validity, heldFrom: day('2027-04-11') };
    expect(holdsDay(holding, day(on))).toBe(expected);
  });

  test('of an election are any that it comes to', () => {
    expect(holdsDay({ validity: anElection, heldFrom: day('2027-04-11') }, day('2027-03-01'))).toBe(true);
  });

  test('are those on which a round is covered', () => {
    const holding = { validity: period('2027-03-01', '2027-06-30').validity, heldFrom: day('2027-04-12') };
    const rounds = [covered(presidential, 1), covered(presidential, 2)];
    expect(onDaysHeld(rounds, holding, ({ number }) => fact(presidential, number))).toMatchObject([
      {
        coverage: 'not-covered',
        reason: { code: 'round-not-covered', cause: 'other-period', round: fact(presidential, 1) },
      },
      { coverage: 'covered' },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes, type Instant, instant, PARIS } from '#core/calendar/instant.ts';
import {
  afterVote,
  hoursOf,
  mayClose,
  mayCorrectInside,
  mayOpen,
  notBefore,
  type PollsAt,
  pollsClosedReasons,
} from '#core/law/polling-day/polls.ts';
import type { Polls } from '#core/model/polls.ts';
import { eightToSeven, fact, presidential } from '#test/core/fixtures.ts';

const at = (time: string) => instant(`2027-04-11T${time}+02:00`);
const round = { ...fact(presidential, 1), isCalledOff: false };

/** A station that plans 8:00 to 19:00, and what it has declared. */
function held(polls: Polls = { kind: 'undeclared' }, changes: Partial<PollsAt> = {}): PollsAt {
  return { polls, station: { zone: PARIS, hours: eightToSeven }, round, ...changes };
}
const open = (time: string): Polls => ({ kind: 'open', openedAt: at(time) });
const closed = (time: string, inside = { counted: 2, voted: 0 }): Polls => {
  return { kind: 'closed', openedAt: at('07:55'), closedAt: at(time), inside };
};
const codes = (pollsAt: PollsAt, when: Instant, inside = false) =>
  pollsClosedReasons(pollsAt, { at: when, inside }).map(({ code }) => code);

describe('A station that declares nothing (R-46)', () => {
  test('goes by its planned hours: the opening minute included, the closing one excluded', () => {
    expect(codes(held(), at('07:59:59'))).toEqual(['station-closed']);
    expect(codes(held(), at('08:00'))).toEqual([]);
    expect(codes(held(), at('18:59:59'))).toEqual([]);
    expect(codes(held(), at('19:00'))).toEqual(['station-closed']);
  });

  test('lets vote who was inside, without a count', () => {
    expect(codes(held(), at('19:30'), true)).toEqual([]);
  });
});

describe('The count of voters inside at the close (art. R57)', () => {
  const correct = (inside: number) => mayCorrectInside({ polls: closed('19:00', { counted: 3, voted: 1 }) }, inside);

  test('may be corrected up or down, to no fewer than have voted since', () => {
    expect([1, 2, 4].map((inside) => correct(inside).ok)).toEqual([true, true, true]);
    expect(correct(0)).toMatchObject({ reasons: [{ code: 'inside-miscounted', inside: 0, counted: 3, voted: 1 }] });
    expect(correct(3)).toMatchObject({ reasons: [{ code: 'inside-miscounted', inside: 3 }] });
  });

  test('is none before the close', () => {
    expect(mayCorrectInside(held(open('07:50')), 2)).toMatchObject({ reasons: [{ code: 'station-not-closed' }] });
  });
});

describe('A station that declared its opening (art. R41)', () => {
  test('votes from then on, never before the planned hour', () => {
    expect(codes(held(open('08:20')), at('08:19:59'))).toEqual(['station-closed']);
    expect(codes(held(open('08:20')), at('08:20'))).toEqual([]);
    expect(codes(held(open('07:50')), at('07:59'))).toEqual(['station-closed']);
    expect(codes(held(open('07:50')), at('08:00'))).toEqual([]);
  });

  test('votes until its close is declared, the planned hour past or not, that day', () => {
    expect(codes(held(open('07:50')), at('20:45'))).toEqual([]);
    expect(codes(held(open('07:50')), addMinutes(at('08:00'), 24 * 60), true)).toEqual(['station-closed']);
  });

  test('votes no more when its round moved to another day, or does not take place', () => {
    const moved = held(open('07:50'), { round: { ...round, day: day('2027-05-30') } });
    const calledOff = held(open('07:50'), { round: { ...round, isCalledOff: true } });
    expect(codes(moved, at('09:00'))).toEqual(['station-closed']);
    expect(codes(calledOff, at('09:00'))).toEqual(['round-called-off']);
  });
});

describe('A station that declared its close (art. R57)', () => {
  test('votes until that moment, and not from it on', () => {
    expect(codes(held(closed('19:10')), at('19:09:59'))).toEqual([]);
    expect(pollsClosedReasons(held(closed('19:10')), { at: at('19:10'), inside: false })).toEqual([
      { code: 'station-closed', day: round.day, opens: '08:00', closes: '19:10' },
    ]);
  });

  test('lets vote who was inside, as many as were counted', () => {
    expect(codes(held(closed('19:10')), at('19:12'), true)).toEqual([]);
    const allVoted = closed('19:10', { counted: 2, voted: 2 });
    expect(pollsClosedReasons(held(allVoted), { at: at('19:12'), inside: true })).toEqual([
      { code: 'inside-all-voted', counted: 2, at: at('19:10'), zone: PARIS },
    ]);
  });

  test('lets vote past midnight who was inside, and nobody else, nor a day later', () => {
    expect(codes(held(closed('23:30')), addMinutes(at('23:30'), 40), true)).toEqual([]);
    expect(codes(held(closed('23:30')), addMinutes(at('23:30'), 40))).toEqual(['station-closed']);
    expect(codes(held(closed('23:30')), addMinutes(at('23:30'), 25 * 60), true)).toEqual(['station-closed']);
    const allVoted = closed('23:30', { counted: 2, voted: 2 });
    expect(codes(held(allVoted), addMinutes(at('23:30'), 40), true)).toEqual(['inside-all-voted']);
  });

  test('counts the votes after it, and none before', () => {
    const polls = closed('19:10');
    expect(afterVote(polls, at('19:09'))).toEqual(polls);
    expect(afterVote(polls, at('19:10'))).toMatchObject({ inside: { counted: 2, voted: 1 } });
    expect(afterVote(open('07:50'), at('19:30'))).toEqual(open('07:50'));
  });

  test('never takes more votes after it than were counted inside, whatever comes', () => {
    const coming = fc.array(fc.record({ minutes: fc.integer({ min: -60, max: 240 }), inside: fc.boolean() }));
    fc.assert(
      fc.property(fc.nat(5), coming, (counted, voters) => {
        let voted = 0;
        for (const { minutes, inside } of voters) {
          const when = addMinutes(at('19:10'), minutes);
          const polls = closed('19:10', { counted, voted });
          if (pollsClosedReasons(held(polls), { at: when, inside }).length > 0) continue;
          if (minutes >= 0) voted += 1;
        }
        expect(voted).toBeLessThanOrEqual(counted);
      }),
    );
  });
});

describe('What is decided after a declaration', () => {
  test('happens after it, whatever the clock that dates it', () => {
    expect(notBefore({ kind: 'undeclared' }, at('09:00'))).toBe(at('09:00'));
    expect(notBefore(open('08:00:01'), at('08:00'))).toBe(at('08:00:01'));
    expect(notBefore(closed('19:10:01'), at('19:10'))).toBe(at('19:10:01'));
    expect(notBefore(closed('19:10'), at('19:11'))).toBe(at('19:11'));
  });
});

describe('The hours that hold', () => {
  test.each([
    [{ kind: 'undeclared' } as const, '08:00', '19:00'],
    [open('07:50'), '08:00', '19:00'],
    [open('08:20'), '08:20', '19:00'],
    [closed('19:10'), '08:00', '19:10'],
  ])('of %o are from %s to %s', (polls, opens, closes) => {
    expect(hoursOf(held(polls))).toEqual({ opens, closes });
  });
});

describe('An opening', () => {
  const refused = (pollsAt: PollsAt, when: Instant) => {
    const answer = mayOpen(pollsAt, when);
    return answer.ok ? [] : answer.reasons;
  };

  test('is declared on the polling day, before or after the planned hour', () => {
    expect(refused(held(), at('07:30'))).toEqual([]);
    expect(refused(held(), at('09:30'))).toEqual([]);
    expect(refused(held(), instant('2027-04-10T22:00:00+02:00'))).toEqual([
      { code: 'not-polling-day', day: '2027-04-11', today: '2027-04-10' },
    ]);
  });

  test('is declared once, for a round that takes place', () => {
    expect(refused(held(open('08:00')), at('09:00'))).toMatchObject([{ code: 'already-decided', what: 'opening' }]);
    const calledOff = held(undefined, { round: { ...round, isCalledOff: true } });
    expect(refused(calledOff, at('08:00'))).toMatchObject([{ code: 'round-called-off' }]);
  });
});

describe('A close', () => {
  const refused = (pollsAt: PollsAt, when: Instant) => {
    const answer = mayClose(pollsAt, when);
    return answer.ok ? [] : answer.reasons.map(({ code }) => code);
  };

  test('is declared at the planned hour or later, also after midnight', () => {
    expect(refused(held(open('08:00')), at('18:59'))).toEqual(['close-too-early']);
    expect(refused(held(open('08:00')), at('19:00'))).toEqual([]);
    expect(refused(held(open('08:00')), instant('2027-04-12T00:30:00+02:00'))).toEqual([]);
  });

  test('follows an opening, once', () => {
    expect(refused(held(), at('19:00'))).toEqual(['station-not-open']);
    expect(refused(held(closed('19:00')), at('19:30'))).toEqual(['already-decided']);
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes, instant } from '#core/calendar/instant.ts';
import { checklist, isClockOff } from '#core/law/polling-day/opening.ts';
import { sayCheck } from '#core/messages/opening.ts';
import { CHECKS, type OpeningFacts } from '#core/model/opening.ts';
import { station } from '#test/core/fixtures.ts';

const server: OpeningFacts = {
  election: 'Présidentielle 2027',
  number: 1,
  day: day('2027-04-11'),
  station: station('denain'),
  digest: 'a'.repeat(64),
  electors: 815,
  procurations: 42,
  ended: 3,
  clock: instant('2027-04-11T07:45:00+02:00'),
  terminals: 2,
};
const differing = (changes: Partial<OpeningFacts>) =>
  checklist({ ...server, ...changes }, server)
    .filter(({ agrees }) => !agrees)
    .map((check) => sayCheck(check, 'en'));

describe('The checklist of an opening', () => {
  test('has every line, each with both sides, and agrees on what is the same', () => {
    const checks = checklist(server, server);
    expect(checks.map(({ what }) => what)).toEqual(CHECKS);
    expect(checks.every(({ agrees, here, server }) => agrees && here === server)).toBe(true);
  });

  test.each<[Partial<OpeningFacts>, string]>([
    [{ election: 'Législatives 2027' }, 'election: Législatives 2027 here, Présidentielle 2027 on the server'],
    [{ number: 2 }, 'round: 2 here, 1 on the server'],
    [{ day: day('2027-04-25') }, 'date: Sunday 25 April 2027 here, Sunday 11 April 2027 on the server'],
    [{ station: station('denain', 2) }, 'polling station: 59172/0002 here, 59172/0001 on the server'],
    [{ electors: 812 }, 'electors on the list: 812 here, 815 on the server'],
    [{ procurations: 41 }, 'valid procurations: 41 here, 42 on the server'],
    [{ ended: 4 }, 'procurations of no effect: 4 here, 3 on the server'],
    [{ digest: 'b'.repeat(64) }, 'digest of the list: bbbbbbbbbbbb here, aaaaaaaaaaaa on the server'],
    [{ terminals: 3 }, 'terminals in use: 3 here, 2 on the server'],
    [{ clock: addMinutes(server.clock, 60) }, 'clock: 60 min fast'],
    [{ clock: addMinutes(server.clock, -60) }, 'clock: 60 min slow'],
  ])('names %o', (changes, said) => {
    expect(differing(changes)).toEqual([said]);
  });

  test('names all that differs at once', () => {
    expect(differing({ number: 2, electors: 0, terminals: 9 })).toHaveLength(3);
  });

  test('lets a clock be a minute off, and no more', () => {
    expect(isClockOff(addMinutes(server.clock, 1), server.clock)).toBe(false);
    expect(isClockOff(addMinutes(server.clock, -1), server.clock)).toBe(false);
    expect(isClockOff(addMinutes(server.clock, 1.5), server.clock)).toBe(true);
  });
});

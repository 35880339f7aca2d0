import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, localTime, PARIS } from '#core/calendar/instant.ts';
import { hasBegunToday, type PlannedPolls } from '#core/law/polling-day/begun.ts';

const polls: PlannedPolls = {
  round: { day: day('2027-04-11'), isCalledOff: false },
  zone: PARIS,
  hours: { opens: localTime('08:00'), closes: localTime('19:00') },
  isDeclared: false,
};
const [BEFORE, OPENING, AFTER] = ['2027-04-11T05:59:00Z', '2027-04-11T06:00:00Z', '2027-04-11T18:00:00Z'].map(instant);

describe('The poll of the day at a station (R-46)', () => {
  test('has begun from its planned opening on, and after its close too', () => {
    expect([BEFORE, OPENING, AFTER].map((at) => at && hasBegunToday(polls, at))).toEqual([false, true, true]);
  });

  test('has begun once its opening is declared, the planned hour come or not', () => {
    expect(BEFORE && hasBegunToday({ ...polls, isDeclared: true }, BEFORE)).toBe(true);
  });

  test('has not begun on another day, nor at a round that is called off (R-20)', () => {
    expect(hasBegunToday(polls, instant('2027-04-12T10:00:00Z'))).toBe(false);
    const calledOff = { ...polls, round: { ...polls.round, isCalledOff: true } };
    expect(OPENING && hasBegunToday(calledOff, OPENING)).toBe(false);
  });
});

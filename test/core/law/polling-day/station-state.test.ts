import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { type Instant, instant, instantOf, localTime, PARIS } from '#core/calendar/instant.ts';
import { everyQuarter, type StationDay, stationState } from '#core/law/polling-day/station-state.ts';

const SUNDAY = day('2027-04-11');
const at = (time: string): Instant => instantOf(SUNDAY, localTime(time), PARIS);
const watched = (changes: Partial<StationDay> = {}): StationDay => ({
  hours: { opens: localTime('08:00'), closes: localTime('19:00') },
  zone: PARIS,
  day: SUNDAY,
  openedAt: undefined,
  closedAt: undefined,
  lastAt: undefined,
  ...changes,
});

describe('A station on the board (R-46)', () => {
  test.each<[string, Partial<StationDay>, string]>([
    ['07:59', {}, 'not-yet'],
    ['07:59', { openedAt: at('07:40') }, 'not-yet'],
    ['08:00', {}, 'not-opened'],
    ['12:00', {}, 'not-opened'],
    ['19:00', {}, 'closed'],
    ['08:00', { openedAt: at('07:40') }, 'open'],
    ['08:59', { openedAt: at('07:40') }, 'open'],
    ['09:00', { openedAt: at('07:40') }, 'silent'],
    ['10:20', { openedAt: at('08:30'), lastAt: at('09:21') }, 'open'],
    ['10:21', { openedAt: at('08:30'), lastAt: at('09:21') }, 'silent'],
    ['09:10', { lastAt: at('08:20') }, 'open'],
    ['19:05', { lastAt: at('18:50') }, 'closed'],
    ['19:05', { openedAt: at('07:40'), lastAt: at('18:50') }, 'open'],
    ['20:00', { openedAt: at('07:40'), lastAt: at('18:50') }, 'silent'],
    ['19:30', { openedAt: at('07:40'), lastAt: at('18:50'), closedAt: at('19:02') }, 'closed'],
  ])('at %s, with %j, is %s', (time, changes, state) => {
    expect(stationState(watched(changes), at(time))).toBe(state);
  });

  test('that opened and has not closed is silent on the days after', () => {
    const nextDay = instant('2027-04-12T00:10:00+02:00');
    expect(stationState(watched({ openedAt: at('07:40'), lastAt: at('18:50') }), nextDay)).toBe('silent');
    expect(stationState(watched({ lastAt: at('18:50') }), nextDay)).toBe('other-day');
    expect(stationState(watched({ openedAt: at('07:40'), closedAt: at('23:50') }), nextDay)).toBe('closed');
  });

  test('votes by its own day and hour, wherever it is', () => {
    const fortDeFrance = watched({ zone: 'America/Martinique' as StationDay['zone'], day: day('2027-04-10') });
    expect(stationState(fortDeFrance, instant('2027-04-10T11:59:00Z'))).toBe('not-yet');
    expect(stationState(fortDeFrance, instant('2027-04-10T12:00:00Z'))).toBe('not-opened');
    expect(stationState(fortDeFrance, at('10:00'))).toBe('other-day');
  });
});

describe('Quarters of an hour', () => {
  test('are all there between the first and the last vote', () => {
    const votes = [
      { from: at('08:00'), proxy: 1, inPerson: 0 },
      { from: at('08:45'), proxy: 0, inPerson: 2 },
    ];
    expect(everyQuarter(votes).map(({ from, proxy, inPerson }) => [from, proxy + inPerson])).toEqual([
      [at('08:00'), 1],
      [at('08:15'), 0],
      [at('08:30'), 0],
      [at('08:45'), 2],
    ]);
    expect(everyQuarter([])).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant, localTime } from '#core/calendar/instant.ts';
import { localDay, zoneOf } from '#core/law/elections/local-day.ts';
import { isOver } from '#core/law/validity/round-to-come.ts';
import { commune, communes, elector, hours, type PlaceName, roll, station } from '#test/core/fixtures.ts';

function poll(name: PlaceName, on: string) {
  return { registration: roll(name), commune: commune(name), day: day(on) };
}

describe('A round (R-17)', () => {
  test.each<[PlaceName, string, string, boolean]>([
    ['denain', '2027-04-11', '2027-04-11T18:59:59+02:00', false],
    ['denain', '2027-04-11', '2027-04-11T19:00:00+02:00', true],
    ['denain', '2027-04-11', '2027-04-10T23:00:00+02:00', false],
    ['denain', '2027-04-11', '2027-04-12T07:00:00+02:00', true],
    ['papeete', '2027-04-10', '2027-04-11T06:59:00+02:00', false],
    ['papeete', '2027-04-10', '2027-04-11T07:00:00+02:00', true],
    ['noumea', '2027-04-11', '2027-04-11T09:59:00+02:00', false],
    ['noumea', '2027-04-11', '2027-04-11T10:00:00+02:00', true],
  ])('in %s on %s is, at %s, over: %s', (name, on, at, expected) => {
    expect(isOver(poll(name, on), hours, instant(at))).toBe(expected);
  });

  test('of a station whose hours are not known is over with its day', () => {
    expect(isOver(poll('denain', '2027-04-11'), new Map(), instant('2027-04-11T21:59:00Z'))).toBe(false);
    expect(isOver(poll('denain', '2027-04-11'), new Map(), instant('2027-04-11T22:00:00Z'))).toBe(true);
  });

  test('that closes at a midnight skipped by the clocks is over with its day', () => {
    const allDay = new Map([[station('santiago'), { opens: localTime('00:00'), closes: localTime('24:00') }]]);
    const saturday = poll('santiago', '2027-09-04');
    expect(isOver(saturday, allDay, instant('2027-09-05T03:59:00Z'))).toBe(false);
    expect(isOver(saturday, allDay, instant('2027-09-05T04:00:00Z'))).toBe(true);
  });
});

describe('The date of an act (R-62)', () => {
  const at = instant('2027-03-01T23:30:00Z');

  test.each<[PlaceName, string]>([
    ['denain', '2027-03-02'],
    ['noumea', '2027-03-02'],
    ['papeete', '2027-03-01'],
    ['londres', '2027-03-01'],
    ['montreal', '2027-03-01'],
  ])('for a mandant of %s is %s', (on, expected) => {
    expect(localDay(elector('ana', { on }), communes, at)).toBe(expected);
  });

  test('for someone on no roll is the date where he was last, and in Paris for who never was', () => {
    expect(zoneOf({ ...elector('ana'), registrations: [] }, communes, at)).toBe('Europe/Paris');
    expect(zoneOf(elector('ana', { on: 'noumea', to: '2027-01-01' }), communes, at)).toBe('Pacific/Noumea');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import {
  addMinutes,
  dayAt,
  fromEpoch,
  fromStored,
  instant,
  instantOf,
  localTime,
  PARIS,
  startOf,
  timeAt,
  timeZone,
  toEpoch,
} from '#core/calendar/instant.ts';

const noumea = timeZone('Pacific/Noumea');
const tahiti = timeZone('Pacific/Tahiti');
const epochs = fc.integer({ min: 0, max: 4_102_444_800_000 });

describe('An instant', () => {
  test('is kept in UTC with milliseconds, from whatever offset', () => {
    expect(instant('2027-04-11T09:00:00+02:00')).toBe('2027-04-11T07:00:00.000Z');
    expect(instant('2027-04-11T07:00:00.1239Z')).toBe('2027-04-11T07:00:00.123Z');
  });

  test.each(['2027-04-11', '2027-04-11T09:00', 'yesterday', ''])('is not %j', (text) => {
    expect(() => instant(text)).toThrow(RangeError);
  });

  test('comes before another as text exactly when it does in time', () => {
    fc.assert(
      fc.property(epochs, epochs, (a, b) => {
        expect(fromEpoch(a) < fromEpoch(b)).toBe(a < b);
        expect(toEpoch(fromEpoch(a))).toBe(a);
      }),
    );
  });

  test.each([
    ['2027-04-11 07:00:00+00', '2027-04-11T07:00:00.000Z'],
    ['2027-04-11 07:00:00.5+00', '2027-04-11T07:00:00.500Z'],
    ['2027-04-11 07:00:00.123+00', '2027-04-11T07:00:00.123Z'],
    ['2027-04-11 09:00:00.12+02', '2027-04-11T07:00:00.120Z'],
  ])('stored as %s is %s', (stored, read) => {
    expect(fromStored(stored)).toBe(read);
  });

  test('is moved by minutes, across midnight and years', () => {
    expect(addMinutes(instant('2026-12-31T23:50:00Z'), 15)).toBe('2027-01-01T00:05:00.000Z');
  });
});

describe('A time of day', () => {
  test.each(['00:00', '08:00', '23:59', '24:00'])('may be %s', (text) => {
    expect(localTime(text)).toBe(text);
  });

  test.each(['24:01', '25:00', '8:00', '08:60', '08:00:00', '', '08h00'])('is not %j', (text) => {
    expect(() => localTime(text)).toThrow(RangeError);
  });
});

describe('A zone', () => {
  test('that does not exist is refused', () => {
    expect(() => timeZone('Europe/Denain')).toThrow(RangeError);
  });
});

describe('The local date and time (R-62)', () => {
  test('differ across the date line at one instant', () => {
    const at = instant('2027-04-10T21:30:00Z');
    expect([dayAt(at, noumea), timeAt(at, noumea)]).toEqual(['2027-04-11', '08:30']);
    expect([dayAt(at, PARIS), timeAt(at, PARIS)]).toEqual(['2027-04-10', '23:30']);
    expect([dayAt(at, tahiti), timeAt(at, tahiti)]).toEqual(['2027-04-10', '11:30']);
  });

  test('cut the seconds, and do not round them', () => {
    expect(timeAt(instant('2027-04-11T16:59:59.999Z'), PARIS)).toBe('18:59');
  });

  test('lead back to their instant, save within an hour that DST doubles', () => {
    const zones = fc.constantFrom(PARIS, noumea, tahiti, timeZone('America/Toronto'), timeZone('America/Miquelon'));
    fc.assert(
      fc.property(epochs, zones, (epoch, zone) => {
        const minute = fromEpoch(epoch - (epoch % 60_000));
        const [hourBefore, hourAfter] = [addMinutes(minute, -60), addMinutes(minute, 60)];
        fc.pre(timeAt(hourBefore, zone) !== timeAt(minute, zone) && timeAt(hourAfter, zone) !== timeAt(minute, zone));
        expect(instantOf(dayAt(minute, zone), timeAt(minute, zone), zone)).toBe(minute);
      }),
    );
  });
});

describe('The beginning of a day (R-62)', () => {
  test('is midnight, or the moment that the clocks skip it for', () => {
    expect(startOf(day('2027-04-11'), PARIS)).toBe('2027-04-10T22:00:00.000Z');
    const beirut = timeZone('Asia/Beirut');
    expect(startOf(day('2027-03-28'), beirut)).toBe('2027-03-27T22:00:00.000Z');
    expect(timeAt(startOf(day('2027-03-28'), beirut), beirut)).toBe('01:00');
  });
});

describe('The moment of a local time (R-62)', () => {
  test('is hours apart from one territory to another', () => {
    const opening = (zone: typeof PARIS) => instantOf(day('2027-04-11'), localTime('08:00'), zone);
    expect(opening(noumea)).toBe('2027-04-10T21:00:00.000Z');
    expect(opening(PARIS)).toBe('2027-04-11T06:00:00.000Z');
    expect(opening(tahiti)).toBe('2027-04-11T18:00:00.000Z');
  });

  test('is the next midnight for 24:00', () => {
    expect(instantOf(day('2027-04-11'), localTime('24:00'), PARIS)).toBe('2027-04-11T22:00:00.000Z');
    expect(instantOf(day('2027-12-31'), localTime('24:00'), PARIS)).toBe('2027-12-31T23:00:00.000Z');
  });

  test('does not exist when the clocks skip it', () => {
    expect(() => instantOf(day('2027-03-28'), localTime('02:30'), PARIS)).toThrow(RangeError);
    expect(instantOf(day('2027-03-28'), localTime('03:00'), PARIS)).toBe('2027-03-28T01:00:00.000Z');
  });

  test('is refused when the clocks show it twice', () => {
    expect(() => instantOf(day('2027-10-31'), localTime('02:30'), PARIS)).toThrow(RangeError);
    expect(instantOf(day('2027-10-31'), localTime('03:00'), PARIS)).toBe('2027-10-31T02:00:00.000Z');
  });
});

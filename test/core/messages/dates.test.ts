import { describe, expect, test } from 'vitest';
import { addDays, day } from '#core/calendar/day.ts';
import { instant, localTime } from '#core/calendar/instant.ts';
import { sayDay, sayMoment, sayTime } from '#core/messages/dates.ts';
import { NBSP } from '#core/messages/typeset.ts';
import { LANGS } from '#core/model/lang.ts';

describe('A day', () => {
  test.each([
    ['2027-04-11', 'dimanche 11 avril 2027', 'Sunday 11 April 2027'],
    ['2027-04-10', 'samedi 10 avril 2027', 'Saturday 10 April 2027'],
    ['2027-08-02', 'lundi 2 août 2027', 'Monday 2 August 2027'],
    ['2027-01-01', 'vendredi 1er janvier 2027', 'Friday 1 January 2027'],
    ['2024-02-29', 'jeudi 29 février 2024', 'Thursday 29 February 2024'],
    ['2026-12-31', 'jeudi 31 décembre 2026', 'Thursday 31 December 2026'],
  ])('%s is said « %s », “%s”', (text, french, english) => {
    expect(sayDay(day(text), 'fr')).toBe(french);
    expect(sayDay(day(text), 'en')).toBe(english);
  });

  test('is said otherwise than any other of its year', () => {
    const year = Array.from({ length: 365 }, (_, count) => addDays(day('2027-01-01'), count));
    for (const lang of LANGS) expect(new Set(year.map((on) => sayDay(on, lang))).size).toBe(365);
  });
});

describe('A time', () => {
  test.each([
    ['09:05', `9${NBSP}h${NBSP}05`],
    ['19:00', `19${NBSP}h`],
    ['00:00', `0${NBSP}h`],
    ['00:30', `0${NBSP}h${NBSP}30`],
    ['24:00', `24${NBSP}h`],
    ['12:10', `12${NBSP}h${NBSP}10`],
  ])('%s is said %j', (text, french) => {
    expect(sayTime(localTime(text), 'fr')).toBe(french);
    expect(sayTime(localTime(text), 'en')).toBe(text);
  });
});

describe('A moment', () => {
  test('is said in Paris, which is named', () => {
    const at = instant('2027-04-10T22:05:00Z');
    expect(sayMoment(at, 'fr')).toBe(`dimanche 11 avril 2027 à 0${NBSP}h${NBSP}05 (heure de Paris)`);
    expect(sayMoment(at, 'en')).toBe('Sunday 11 April 2027 at 00:05 (Paris time)');
  });
});

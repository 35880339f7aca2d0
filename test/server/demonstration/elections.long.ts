import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths, day, weekday } from '#core/calendar/day.ts';
import { addMinutes, dayAt, type Instant, instant, PARIS } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { checkRequest } from '#core/law/establishment/check-request.ts';
import type { Commune, Round } from '#core/model/election.ts';
import type { RoundId } from '#core/model/ids.ts';
import { crowd } from '#server/demonstration/crowd.ts';
import { electionsAsOf } from '#server/demonstration/elections.ts';
import { readPlaces } from '#server/demonstration/places.ts';
import { CONSULAR_POSTS } from '#server/demonstration/posts.ts';
import { STATIONS } from '#server/demonstration/rolls.ts';
import { TOLD } from '#server/demonstration/stories.ts';
import { actsBefore } from '#server/demonstration/story-acts.ts';
import { validityIn } from '#server/demonstration/validity.ts';
import { personOf, worldAsOf } from '#server/demonstration/world.ts';

let places: readonly Commune[];
let byCode: ReadonlyMap<string, Commune>;
beforeAll(async () => {
  places = await readPlaces();
  byCode = new Map(places.map((its) => [its.code, its]));
});

describe('The places of the demonstration', () => {
  test('are all communes of France and some consular posts', () => {
    const kinds = Map.groupBy(places, ({ kind }) => kind);

    expect(kinds.get('communal')).toHaveLength(34_969 - 33);
    expect(kinds.get('new-caledonia')).toHaveLength(33);
    expect(kinds.get('consular')).toEqual(CONSULAR_POSTS);
    expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
  });

  test('leave to Paris, Lyon and Marseille the rolls of their arrondissements', () => {
    const codes = new Set<string>(places.map(({ code }) => code));

    expect(['75056', '69123', '13055'].every((code) => codes.has(code))).toBe(true);
    expect(['75101', '69381', '13201'].some((code) => codes.has(code))).toBe(false);
  });
});

describe('The first round', () => {
  test.each([
    '2027-01-01T00:30:00Z',
    '2027-04-11T09:45:00Z',
    '2027-04-11T11:30:00Z',
    '2027-04-11T22:30:00Z',
    '2028-02-29T23:59:59Z',
    '2026-10-25T00:30:00Z',
  ])('polls today in every commune and post at %s', (text) => {
    const now = instant(text);
    const [{ rounds }] = electionsAsOf(now, places);

    for (const [zone, there] of Map.groupBy(places, (its) => its.zone)) {
      const today = dayAt(now, zone);
      expect(new Set(there.map((its) => dayOf(rounds[0], its)))).toEqual(new Set([today]));
      expect(new Set(there.map((its) => dayOf(rounds[1], its)))).toEqual(new Set([addDays(today, 14)]));
    }
  });

  test('polls on two days of two years at once when it is so', () => {
    const [{ rounds }] = electionsAsOf(instant('2027-01-01T00:30:00Z'), places);
    const dayIn = (code: string) => dayOf(rounds[0], place(code));

    expect(dayIn('98818')).toBe('2027-01-01');
    expect(dayIn('59172')).toBe('2027-01-01');
    expect(dayIn('98735')).toBe('2026-12-31');
    expect(dayIn('ZCA01')).toBe('2026-12-31');
  });

  test('follows the clocks inside Polynésie française, half an hour and an hour from Tahiti', () => {
    const [{ rounds }] = electionsAsOf(instant('2027-04-11T09:45:00Z'), places);

    expect(dayOf(rounds[0], place('98735'))).toBe('2027-04-10'); // Papeete, 23:45
    expect(dayOf(rounds[0], place('98731'))).toBe('2027-04-11'); // Nuku-Hiva, 00:15
    expect(dayOf(rounds[0], place('98719'))).toBe('2027-04-11'); // Gambier, 00:45
  });
});

test('The other election polls in three months, on two Sundays everywhere', () => {
  const [, { type, rounds }] = electionsAsOf(instant('2027-11-30T12:00:00Z'), places);

  expect(type).toBe('municipal');
  expect(rounds.map(({ number, day: date, dates }) => ({ number, date, dates }))).toEqual([
    { number: 1, date: '2028-03-05', dates: {} },
    { number: 2, date: '2028-03-12', dates: {} },
  ]);
  expect(rounds.map(({ day: date }) => weekday(date))).toEqual([7, 7]);
});

describe('Every story of the demonstration', () => {
  const stories = [...TOLD, ...crowd().stories];

  test.each(awkwardDays())('may be asked when today is %s', (text) => {
    expect(refusedOn(instant(`${text}T21:30:00Z`), stories)).toEqual([]);
  });

  test.each(awkwardDays())('is over before %s, in the order it is told', (text) => {
    const today = day(text);
    const steps = actsBefore(today, stories);
    const last = new Map(steps.map((step) => [step, step.at]));

    expect([...last.values()].sort()).toEqual([...last.values()]);
    expect(steps.filter(({ at }) => dayAt(at, PARIS) >= today)).toEqual([]);
    for (const story of stories) {
      const acts = steps.flatMap((step) => ('story' in step && step.story === story ? [step.act] : []));
      expect(acts[0]).toBe('ask');
    }
  });
});

/** Ends of months, leap days, the year's turn, and the days after clocks change. */
function awkwardDays(): readonly string[] {
  const months = Array.from({ length: 13 }, (_, index) => addMonths(day('2027-08-31'), index));
  return [...months, '2027-03-29', '2028-01-01', '2028-02-28', '2028-03-01', '2028-10-30'];
}

function refusedOn(now: Instant, stories: typeof TOLD) {
  const today = dayAt(now, PARIS);
  const world = worldAsOf({ now, today }, places, () => now);
  const communes = new Map(STATIONS.map(({ commune }) => [commune, place(commune)]));
  const elector = (handle: string) => {
    const { lines, ...person } = personOf(world, handle);
    const registrations = lines.map((line) => ({ ...line, isSpecial: false }));
    return { ...person, isProtected: false, lost: undefined, registrations };
  };
  return stories.flatMap(({ mandant, gives, asked }) => {
    if (gives === 'revocation') return [];
    const people = { mandant: elector(mandant), mandataire: elector(gives.to) };
    const at = addMinutes(now, -asked * 24 * 60);
    const validity = validityIn(world, today, gives.covers);
    const elections = [world.today, world.municipal];
    const answer = checkRequest({ ...people, elections, communes, hours: new Map(), at, validity, given: [] });
    return answer.ok ? [] : [{ mandant, to: gives.to, reasons: answer.reasons }];
  });
}

function place(code: string): Commune {
  const found = byCode.get(code);
  if (found === undefined) throw new RangeError(`no place ${code}`);
  return found;
}

function dayOf(round: Omit<Round, 'id'> | undefined, at: Commune) {
  if (round === undefined) throw new RangeError('no round');
  return pollingDay({ ...round, id: 'a round' as RoundId }, at);
}

import { day } from '#core/calendar/day.ts';
import { fromEpoch, instant, timeZone } from '#core/calendar/instant.ts';
import { METROPOLE, POSTS_OF_THE_AMERICAS, territoryDates } from '#core/law/elections/territories.ts';
import type { Commune, Election, ElectionType } from '#core/model/election.ts';
import type { CommuneCode, ElectionId, RoundId, StationId } from '#core/model/ids.ts';
import { uuid } from '#server/records/uuid.ts';

export const newId = <Id extends string>(): Id => uuid<Id>(() => fromEpoch(Date.now()));

/** Acts are made in March; votes on 11 April, at ten in Denain. */
export const IN_MARCH = instant('2027-03-01T09:00:00Z');
export const POLLING_TEN = instant('2027-04-11T10:00:00+02:00');

const place = (code: string, name: string, facts: Pick<Commune, 'kind' | 'territory'> & { zone: string }): Commune => {
  return { ...facts, code: code as CommuneCode, name, zone: timeZone(facts.zone) };
};
export const PLACES = {
  denain: place('59172', 'Denain', { kind: 'communal', territory: METROPOLE, zone: 'Europe/Paris' }),
  marly: place('59383', 'Marly', { kind: 'communal', territory: METROPOLE, zone: 'Europe/Paris' }),
  noumea: place('98818', 'Nouméa', { kind: 'new-caledonia', territory: '988', zone: 'Pacific/Noumea' }),
  montreal: place('ZCA01', 'Montréal', {
    kind: 'consular',
    territory: POSTS_OF_THE_AMERICAS,
    zone: 'America/Toronto',
  }),
} as const;
export type PlaceName = keyof typeof PLACES;

export function stationOf(name: PlaceName, number: 1 | 2 = 1): StationId {
  return `${PLACES[name].code}/000${number}` as StationId;
}
export const STATIONS = [
  stationOf('denain'),
  stationOf('denain', 2),
  stationOf('marly'),
  stationOf('noumea'),
  stationOf('montreal'),
];

/** A general election of two Sundays, with the dates of R-61 elsewhere. */
function election(name: string, type: ElectionType, sundays: readonly [string, string]) {
  const [firstSunday, secondSunday] = sundays;
  const general = { type, communes: undefined, afterDissolution: false };
  const round = <Number extends 1 | 2>(number: Number, sunday: string) => {
    const dates = territoryDates({ ...general, first: day(firstSunday) }, number, day(sunday));
    return { id: newId<RoundId>(), number, day: day(sunday), dates, isCalledOff: false };
  };
  const rounds = [round(1, firstSunday), round(2, secondSunday)] as const;
  return { id: newId<ElectionId>(), name, ...general, calledOn: undefined, rounds } satisfies Election;
}

export const presidential = election('Présidentielle 2027', 'presidential', ['2027-04-11', '2027-04-25']);
export const legislative = election('Législatives 2027', 'legislative', ['2027-06-13', '2027-06-20']);
/** The rounds of the presidential election; the first one polls at `POLLING_TEN`. */
export const [first, second] = presidential.rounds;

import { type LocalTime, localTime, timeZone } from '#core/calendar/instant.ts';
import { POSTS, POSTS_OF_THE_AMERICAS, territoryOf } from '#core/law/elections/territories.ts';
import type { Commune } from '#core/model/election.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';

/** The communes and posts of every story, by the name that stories give them. */
export const PLACES = {
  denain: inFrance('59172', 'Denain'),
  marly: inFrance('59383', 'Marly'),
  nantes: inFrance('44109', 'Nantes'),
  villeurbanne: inFrance('69266', 'Villeurbanne'),
  paris: inFrance('75056', 'Paris'),
  'pointe-a-pitre': inFrance('97120', 'Pointe-à-Pitre'),
  papeete: inFrance('98735', 'Papeete'),
  noumea: { ...inFrance('98818', 'Nouméa'), kind: 'new-caledonia' },
  londres: post('ZGB01', { name: 'Londres', zone: 'Europe/London', territory: POSTS }),
  montreal: post('ZCA01', { name: 'Montréal', zone: 'America/Toronto', territory: POSTS_OF_THE_AMERICAS }),
} as const satisfies { readonly [name: string]: Commune };
export type PlaceName = keyof typeof PLACES;

export const PLACE_NAMES: readonly PlaceName[] = Object.keys(PLACES).filter(isPlaceName);
export const STATION_NUMBERS = ['0001', '0002'] as const;
export type StationNumber = (typeof STATION_NUMBERS)[number];
/** `denain/0001`: a station as stories name it. */
export type StationName = `${PlaceName}/${StationNumber}`;

export const OPENS: LocalTime = localTime('08:00');
export const CLOSES: LocalTime = localTime('19:00');

export function isPlaceName(text: string): text is PlaceName {
  return Object.hasOwn(PLACES, text);
}

export function stationNames(): readonly StationName[] {
  return PLACE_NAMES.flatMap((place) => STATION_NUMBERS.map((number): StationName => `${place}/${number}`));
}

export function stationId(station: StationName): StationId {
  const [place, number] = partsOf(station);
  return `${PLACES[place].code}/${number}` as StationId;
}

export function placeOf(station: StationName): Commune {
  return PLACES[placeNameOf(station)];
}

export function placeNameOf(station: StationName): PlaceName {
  return partsOf(station)[0];
}

function partsOf(station: StationName): readonly [PlaceName, string] {
  const [place = '', number = ''] = station.split('/');
  if (!isPlaceName(place)) throw new Error(`no such station: ${station}`);
  return [place, number];
}

function inFrance(insee: string, name: string): Commune {
  return { code: insee as CommuneCode, name, kind: 'communal', ...territoryOf(insee) };
}

function post(code: string, { name, zone, territory }: { name: string; zone: string; territory: string }): Commune {
  return { code: code as CommuneCode, name, kind: 'consular', territory, zone: timeZone(zone) };
}

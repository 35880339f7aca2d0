import { localTime } from '#core/calendar/instant.ts';
import type { Hours } from '#core/model/election.ts';
import { communeOfStation, type StationId } from '#core/model/ids.ts';
import type { Origin } from '#server/demonstration/names.ts';

/** A station of the demonstration, how many people are on its main list, and whose names they bear. */
type Roll = { readonly station: string; readonly size: number; readonly origin: Origin };

const ROLLS: readonly Roll[] = [
  { station: '59172/0001', size: 860, origin: 'metropole' }, // Denain
  { station: '59172/0002', size: 420, origin: 'metropole' },
  { station: '59172/0003', size: 330, origin: 'metropole' },
  { station: '59383/0001', size: 320, origin: 'metropole' }, // Marly
  { station: '59383/0002', size: 240, origin: 'metropole' },
  { station: '59350/0001', size: 180, origin: 'metropole' }, // Lille
  { station: '44109/0001', size: 280, origin: 'metropole' }, // Nantes
  { station: '44109/0002', size: 130, origin: 'metropole' },
  { station: '75056/0001', size: 280, origin: 'metropole' }, // Paris
  { station: '69123/0001', size: 130, origin: 'metropole' }, // Lyon
  { station: '13055/0001', size: 120, origin: 'metropole' }, // Marseille
  { station: '67482/0001', size: 220, origin: 'metropole' }, // Strasbourg
  { station: '2A004/0001', size: 100, origin: 'metropole' }, // Ajaccio
  { station: '97120/0001', size: 180, origin: 'antilles' }, // Pointe-à-Pitre
  { station: '97209/0001', size: 100, origin: 'antilles' }, // Fort-de-France
  { station: '97302/0001', size: 72, origin: 'antilles' }, // Cayenne
  { station: '97411/0001', size: 180, origin: 'reunion' }, // Saint-Denis
  { station: '98735/0001', size: 200, origin: 'polynesie' }, // Papeete
  { station: '98731/0001', size: 40, origin: 'polynesie' }, // Nuku-Hiva, half an hour from Papeete
  { station: '98818/0001', size: 160, origin: 'caledonie' }, // Nouméa
  { station: '98818/0002', size: 100, origin: 'caledonie' },
  { station: 'ZGB01/0001', size: 130, origin: 'metropole' }, // Londres
  { station: 'ZCA01/0001', size: 110, origin: 'metropole' }, // Montréal
  { station: 'ZDE01/0001', size: 60, origin: 'metropole' }, // Berlin
  { station: 'ZJP01/0001', size: 50, origin: 'metropole' }, // Tokyo
];

export const STATIONS = ROLLS.map((roll) => ({
  ...roll,
  station: roll.station as StationId,
  commune: communeOfStation(roll.station as StationId),
}));

/** Open around the clock, so that the demonstration can be played at any hour. */
export const AROUND_THE_CLOCK: Hours = { opens: localTime('00:00'), closes: localTime('24:00') };
/** Once opened by declaration it may be closed at any hour, so that totals can be seen. */
const OVER_SOON: Hours = { opens: localTime('00:00'), closes: localTime('00:01') };

export function hoursOf(station: StationId): Hours {
  return station === '59172/0002' ? OVER_SOON : AROUND_THE_CLOCK;
}

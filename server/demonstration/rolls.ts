import type { CommuneCode, StationId } from '#core/ids.ts';
import type { Origin } from '#server/demonstration/names.ts';

/** A station of the demonstration, how many people are on its main list, and whose names they bear. */
type Roll = { readonly station: string; readonly size: number; readonly origin: Origin };

const ROLLS: readonly Roll[] = [
  { station: '59172/0001', size: 70, origin: 'metropole' }, // Denain
  { station: '59172/0002', size: 40, origin: 'metropole' },
  { station: '59172/0003', size: 30, origin: 'metropole' },
  { station: '59383/0001', size: 30, origin: 'metropole' }, // Marly
  { station: '59383/0002', size: 20, origin: 'metropole' },
  { station: '44109/0001', size: 35, origin: 'metropole' }, // Nantes
  { station: '44109/0002', size: 15, origin: 'metropole' },
  { station: '75056/0001', size: 40, origin: 'metropole' }, // Paris
  { station: '67482/0001', size: 30, origin: 'metropole' }, // Strasbourg
  { station: '2A004/0001', size: 15, origin: 'metropole' }, // Ajaccio
  { station: '97120/0001', size: 30, origin: 'antilles' }, // Pointe-à-Pitre
  { station: '97411/0001', size: 30, origin: 'reunion' }, // Saint-Denis
  { station: '98735/0001', size: 30, origin: 'polynesie' }, // Papeete
  { station: '98731/0001', size: 10, origin: 'polynesie' }, // Nuku-Hiva, half an hour from Papeete
  { station: '98818/0001', size: 30, origin: 'caledonie' }, // Nouméa
  { station: '98818/0002', size: 15, origin: 'caledonie' },
  { station: 'ZGB01/0001', size: 25, origin: 'metropole' }, // Londres
  { station: 'ZCA01/0001', size: 20, origin: 'metropole' }, // Montréal
  { station: 'ZDE01/0001', size: 10, origin: 'metropole' }, // Berlin
  { station: 'ZJP01/0001', size: 10, origin: 'metropole' }, // Tokyo
];

export const STATIONS = ROLLS.map((roll) => ({
  ...roll,
  station: roll.station as StationId,
  commune: roll.station.slice(0, roll.station.indexOf('/')) as CommuneCode,
}));

/** Open around the clock, so that the demonstration can be played at any hour. */
export const HOURS = { opens: '00:00', closes: '24:00' } as const;

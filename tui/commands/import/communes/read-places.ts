import { localTime, type TimeZone, timeZone } from '#core/calendar/instant.ts';
import { PHONE, type PlannedStation } from '#core/law/elections/place-import.ts';
import { isTerritory, territoryOf } from '#core/law/elections/territories.ts';
import type { Commune, Hours } from '#core/model/election.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import type { CsvLine } from '#tui/commands/import/read-csv.ts';

export const COLUMNS = ['code', 'name', 'kind', 'territory', 'zone'] as const;
export const STATION_COLUMNS = ['station', 'opens', 'closes', 'phone'] as const;

export type Station = PlannedStation & { readonly id: StationId };
/** A commune and the stations given for it. */
export type Place = { readonly commune: Commune; readonly stations: readonly Station[] };
/** A fault of a line: its column, or that the line contradicts or repeats an earlier one. */
export type PlaceFault = {
  readonly line: number;
  readonly fault: (typeof COLUMNS)[number] | 'station' | 'hours' | 'phone' | 'twice' | 'otherwise';
  readonly value: string;
};
export type ReadPlaces =
  | { readonly ok: true; readonly places: readonly Place[] }
  | { readonly ok: false; readonly faults: readonly PlaceFault[] };

const KINDS: readonly Commune['kind'][] = ['communal', 'consular', 'new-caledonia'];

/** Every place of the lines, or every fault: a commune stands again on the line of each of its stations. */
export function readPlaces(lines: readonly CsvLine[]): ReadPlaces {
  const places = new Map<string, { commune: Commune; stations: Station[] }>();
  const faults: PlaceFault[] = [];
  for (const line of lines) {
    const read = readLine(line);
    if ('fault' in read) {
      faults.push(read);
      continue;
    }
    const { commune, station } = read;
    const place = places.get(commune.code) ?? { commune, stations: [] };
    places.set(commune.code, place);
    const value = station?.id ?? commune.code;
    const isOther = JSON.stringify(place.commune) !== JSON.stringify(commune);
    if (isOther) faults.push({ line: line.line, fault: 'otherwise', value: commune.code });
    else if (station && place.stations.some(({ id }) => id === station.id)) {
      faults.push({ line: line.line, fault: 'twice', value });
    } else if (station) place.stations.push(station);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, places: [...places.values()] };
}

type PlaceLine = { readonly commune: Commune; readonly station: Station | undefined };

function readLine({ line, fields }: CsvLine): PlaceLine | PlaceFault {
  const commune = readCommune(fields);
  if ('fault' in commune) return { line, ...commune };
  const station = readStation(commune.code, fields);
  return station && 'fault' in station ? { line, ...station } : { commune, station };
}

type LineFault = Omit<PlaceFault, 'line'>;
type Fields = CsvLine['fields'];

/** Territory and zone may be left out of a commune of France: its code tells them. */
function readCommune(fields: Fields): Commune | LineFault {
  const of = (column: string) => fields[column] ?? '';
  const code = of('code').toUpperCase();
  if (!/^[0-9A-Z]{5}$/.test(code)) return { fault: 'code', value: of('code') };
  const name = of('name').normalize('NFC');
  if (name === '' || name.length > 100 || /[\p{C}\p{Zl}\p{Zp}]/u.test(name)) return { fault: 'name', value: name };
  const kind = KINDS.find((known) => known === of('kind'));
  if (kind === undefined) return { fault: 'kind', value: of('kind') };

  const known = kind === 'consular' ? undefined : territoryOf(code);
  const territory = of('territory') || (known?.territory ?? '');
  if (!isTerritory(territory)) return { fault: 'territory', value: territory };
  const zone = readZone(of('zone')) ?? (of('zone') === '' ? known?.zone : undefined);
  return zone === undefined
    ? { fault: 'zone', value: of('zone') }
    : { code: code as CommuneCode, name, kind, territory, zone };
}

function readZone(text: string): TimeZone | undefined {
  try {
    return text === '' ? undefined : timeZone(text);
  } catch {
    return undefined;
  }
}

function readStation(commune: CommuneCode, fields: Fields): Station | LineFault | undefined {
  const [number = '', opens = '', closes = '', phone = ''] = STATION_COLUMNS.map((column) => fields[column]);
  if (number === '' && opens === '' && closes === '') return undefined;
  if (!/^\d{1,4}$/.test(number)) return { fault: 'station', value: number };
  const hours = readHours(opens, closes);
  const id = `${commune}/${number.padStart(4, '0')}` as StationId;
  if (hours === undefined) return { fault: 'hours', value: `${opens}-${closes}` };
  if (phone === '') return { id, ...hours };
  return PHONE.test(phone) ? { id, ...hours, phone } : { fault: 'phone', value: phone };
}

function readHours(opens: string, closes: string): Hours | undefined {
  try {
    const hours = { opens: localTime(opens.padStart(5, '0')), closes: localTime(closes.padStart(5, '0')) };
    return hours.opens < hours.closes ? hours : undefined;
  } catch {
    return undefined;
  }
}

import { type LocalTime, localTime } from '#core/calendar/instant.ts';
import { hasPublicPlaces } from '#core/law/establishment/public-places.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { PublicOpening } from '#core/model/public-place.ts';
import { readTypedDay } from '#core/text/typed-date.ts';
import type { CsvLine } from '#tui/commands/import/read-csv.ts';

export const OPENING_COLUMNS = ['commune', 'name', 'address', 'decree', 'day', 'opens', 'closes'] as const;

/** A fault of a line: its column, or that the line repeats an earlier one. */
export type OpeningFault = {
  readonly line: number;
  readonly fault: (typeof OPENING_COLUMNS)[number] | 'state' | 'twice';
  readonly value: string;
};

/** Every opening that can be read, and the faults of the other lines. */
export function readOpenings(lines: readonly CsvLine[]): {
  readonly openings: readonly PublicOpening[];
  readonly faults: readonly OpeningFault[];
} {
  const openings = new Map<string, PublicOpening>();
  const faults: OpeningFault[] = [];
  for (const line of lines) {
    const read = readLine(line);
    if ('fault' in read) {
      faults.push(read);
      continue;
    }
    const key = JSON.stringify([read.commune, read.name, read.day, read.opens]);
    if (openings.has(key)) faults.push({ line: line.line, fault: 'twice', value: `${read.name}, ${read.day}` });
    else openings.set(key, read);
  }
  return { openings: [...openings.values()], faults };
}

function readLine({ line, fields }: CsvLine): PublicOpening | OpeningFault {
  const of = (column: string) => fields[column] ?? '';
  const wrong = (fault: OpeningFault['fault']) => ({ line, fault, value: of(fault) });
  const commune = of('commune').toUpperCase();
  if (!/^[0-9A-Z]{5}$/.test(commune)) return wrong('commune');
  const [name, address, decree] = [
    readText(of('name'), 100),
    readText(of('address'), 200),
    readText(of('decree'), 200),
  ];
  if (name === undefined) return wrong('name');
  if (address === undefined) return wrong('address');
  if (decree === undefined) return wrong('decree');
  const day = readTypedDay(of('day'));
  if (day === undefined || !hasPublicPlaces(day)) return wrong('day');
  const [opens, closes] = [readTime(of('opens')), readTime(of('closes'))];
  if (opens === undefined) return wrong('opens');
  if (closes === undefined || closes <= opens) return wrong('closes');
  const state = of('state');
  if (!['', 'open', 'withdrawn'].includes(state)) return wrong('state');
  const isWithdrawn = state === 'withdrawn';
  return { commune: commune as CommuneCode, name, address, decree, day, opens, closes, isWithdrawn };
}

function readText(text: string, longest: number): string | undefined {
  const written = text.normalize('NFC').trim();
  return written === '' || written.length > longest || /[\p{C}\p{Zl}\p{Zp}]/u.test(written) ? undefined : written;
}

function readTime(text: string): LocalTime | undefined {
  try {
    return localTime(text.padStart(5, '0'));
  } catch {
    return undefined;
  }
}

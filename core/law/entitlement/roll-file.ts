import { type Day, readBirth, readDay } from '#core/calendar/day.ts';
import { LISTS, type List } from '#core/model/elector.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import { isVisible } from '#core/text/visible.ts';

/** The columns of a file of the roll; a file may leave out those of `OPTIONAL`, and a line their fields. */
export const ROLL_COLUMNS = [
  'nne',
  'last_name',
  'usage_name',
  'first_names',
  'sex',
  'born',
  'list',
  'commune',
  'station',
  'number',
  'from',
  'special',
] as const;
export type RollColumn = (typeof ROLL_COLUMNS)[number];
export const OPTIONAL: readonly RollColumn[] = ['usage_name', 'from', 'special'];

/** A line of the file: one registration, with the person's civil status. */
export type RollLine = {
  readonly nne: string | undefined;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: Day;
  readonly list: List;
  readonly commune: CommuneCode;
  readonly station: StationId;
  readonly number: number;
  /** The first day of a new registration; undefined: the day of the import. */
  readonly from: Day | undefined;
  readonly isSpecial: boolean;
};

/** A field that cannot be read, as the file has it. */
export type FieldFault = { readonly column: RollColumn; readonly value: string };
export type ReadLine =
  | { readonly ok: true; readonly line: RollLine }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Text that no reader understands; undefined is a field that is rightly empty. */
const UNREADABLE = { isUnreadable: true } as const;
type Field<Value> = Value | typeof UNREADABLE;
type Fields = { readonly [column in RollColumn]: string };

/** Reads the fields of a line, in the order of `ROLL_COLUMNS`: the registration, or every field at fault. */
export function readRollLine(values: readonly string[]): ReadLine {
  const fields = Object.fromEntries(ROLL_COLUMNS.map((column, at) => [column, (values[at] ?? '').trim()])) as Fields;
  const list = LISTS.find((known) => known === fields.list.toLowerCase());
  const read = {
    nne: readNne(fields.nne, list),
    last_name: readName(fields.last_name),
    usage_name: fields.usage_name === '' ? undefined : readName(fields.usage_name),
    first_names: readName(fields.first_names),
    sex: readSex(fields.sex),
    born: isoDate(fields.born, readBirth),
    list: list ?? UNREADABLE,
    commune: readCommune(fields.commune),
    station: /^\d{1,4}$/.test(fields.station) ? fields.station.padStart(4, '0') : UNREADABLE,
    number: /^[1-9]\d{0,6}$/.test(fields.number) ? Number(fields.number) : UNREADABLE,
    from: fields.from === '' ? undefined : isoDate(fields.from, readDay),
    special: readSpecial(fields.special, list),
  } satisfies { readonly [column in RollColumn]: unknown };

  const faults = ROLL_COLUMNS.filter((column) => read[column] === UNREADABLE);
  if (!isReadable(read)) return { ok: false, faults: faults.map((column) => ({ column, value: fields[column] })) };
  const { nne, sex, born, commune, number, from } = read;
  return {
    ok: true,
    line: {
      ...{ nne, lastName: read.last_name, usageName: read.usage_name, firstNames: read.first_names, sex, born },
      ...{ list: read.list, commune, station: `${commune}/${read.station}` as StationId, number, from },
      isSpecial: read.special,
    },
  };
}

type Readable<Read> = { readonly [column in keyof Read]: Exclude<Read[column], typeof UNREADABLE> };

function isReadable<Read extends { readonly [column in RollColumn]: unknown }>(
  read: Read,
): read is Read & Readable<Read> {
  return ROLL_COLUMNS.every((column) => read[column] !== UNREADABLE);
}

/** Only a roll of New Caledonia may give no number. */
function readNne(text: string, list: List | undefined): Field<string | undefined> {
  if (text === '' && list === 'new-caledonia') return undefined;
  return /^\d{1,9}$/.test(text) ? text : UNREADABLE;
}

const LONGEST_NAME = 100;

function readName(text: string): Field<string> {
  const name = text.normalize('NFC');
  const isName = name.length <= LONGEST_NAME && isVisible(name) && /\p{L}/u.test(name) && !/\p{N}/u.test(name);
  return isName ? name : UNREADABLE;
}

function readSex(text: string): Field<'F' | 'M'> {
  const sex = text.toUpperCase();
  return sex === 'F' || sex === 'M' ? sex : UNREADABLE;
}

function readCommune(text: string): Field<CommuneCode> {
  const code = text.toUpperCase();
  return /^[0-9A-Z]{5}$/.test(code) ? (code as CommuneCode) : UNREADABLE;
}

const FIRST_YEAR = '1850';
const LAST_YEAR = '2199';

/** A date of ISO 8601, or `31/12/1980` as a French spreadsheet writes it. */
function isoDate(text: string, read: (iso: string) => Day | undefined): Field<Day> {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const date = read(year === undefined ? text : `${year}-${month}-${day}`);
  return date !== undefined && date >= FIRST_YEAR && date.slice(0, 4) <= LAST_YEAR ? date : UNREADABLE;
}

const YES = ['1', 'oui', 'yes', 'true'];
const NO = ['', '0', 'non', 'no', 'false'];

/** only New Caledonia has a special roll. */
function readSpecial(text: string, list: List | undefined): Field<boolean> {
  const word = text.toLowerCase();
  if (NO.includes(word)) return false;
  return YES.includes(word) && list === 'new-caledonia' ? true : UNREADABLE;
}

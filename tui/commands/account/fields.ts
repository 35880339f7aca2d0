import type { Day } from '#core/calendar/day.ts';
import { timeZone } from '#core/calendar/instant.ts';
import { ROLES, type Role } from '#core/law/access/permissions.ts';
import type { NamedElector, NewAccount, NewHabilitation, NumberedElector } from '#core/model/account.ts';
import { CAPACITIES } from '#core/model/authority.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import { readTypedBirth, readTypedDay } from '#core/text/typed-date.ts';

/** The columns of a file, and the options of `account create`, by which an account is described. */
export const FIELDS = [
  'name',
  'role',
  'who',
  'commune',
  'station',
  'nne',
  'born',
  'identity-certified-on',
  'last-name',
  'first-name',
  'capacity',
  'unit',
  'place-name',
  'place',
  'zone',
  'designated-from',
  'designated-to',
  'chosen-by',
] as const;
export type FieldName = (typeof FIELDS)[number];
/** The texts of the fields, trimmed; a field without text is left out. */
export type Fields = { readonly [field in FieldName]?: string };

export type FieldFault = { readonly field: FieldName; readonly why: 'missing' | 'needless' | 'wrong' };
export type ReadAccount =
  | { readonly ok: true; readonly account: NewAccount }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

const ALWAYS: readonly FieldName[] = ['name', 'role', 'who'];
const SIGNED: readonly FieldName[] = ['last-name', 'first-name', 'capacity', 'unit', 'place-name', 'place'];
/** The optional fields of a role. */
const ALLOWED: { readonly [role in Role]?: readonly FieldName[] } = {
  elector: ['identity-certified-on'],
  officer: ['zone', 'designated-from', 'designated-to', 'chosen-by'],
};

/** the fields that identify an elector without a national number, in New Caledonia. */
const UNNUMBERED: readonly FieldName[] = ['born', 'last-name', 'first-name', 'commune'];

/** The fields that a role needs besides those of every role. */
const NEEDED: { readonly [role in Role]: readonly FieldName[] } = {
  admin: [],
  'town-hall': ['commune'],
  assessor: ['station'],
  'presiding-officer': ['station'],
  elector: ['nne', 'born'],
  officer: SIGNED,
};

/** An elector is known by the number; a name in its place says that the elector has none. */
function neededBy(role: Role, fields: Fields): readonly FieldName[] {
  const isUnnumbered = role === 'elector' && fields.nne === undefined && fields['last-name'] !== undefined;
  return isUnnumbered ? UNNUMBERED : NEEDED[role];
}

const isDay = (text: string) => readTypedDay(text) !== undefined;
function isZone(text: string): boolean {
  try {
    return timeZone(text) === text;
  } catch {
    return false;
  }
}
const isName = (text: string) => text.length <= 100 && /\p{L}/u.test(text) && !/\p{N}/u.test(text);
const within = (longest: number) => (text: string) => text.length <= longest;

/** The form of each field, as the server asks for it. */
const SHAPES: { readonly [field in FieldName]: (text: string) => boolean } = {
  name: within(100),
  role: (text) => ROLES.some((role) => role === text),
  who: within(200),
  commune: (text) => /^[0-9A-Z]{5}$/.test(text),
  station: (text) => /^[0-9A-Z]{5}\/\d{4}$/.test(text),
  nne: (text) => /^\d{1,9}$/.test(text),
  born: (text) => readTypedBirth(text) !== undefined,
  'identity-certified-on': isDay,
  'last-name': isName,
  'first-name': isName,
  capacity: (text) => CAPACITIES.some((capacity) => capacity === text),
  unit: within(200),
  'place-name': within(100),
  place: (text) => text === 'france' || text === 'abroad',
  zone: isZone,
  'designated-from': isDay,
  'designated-to': isDay,
  'chosen-by': within(100),
};

/** Controls, formats and separators: characters that change what a terminal shows. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The account that the fields describe, or every field that is missing, needless or wrong. */
export function readFields(fields: Fields): ReadAccount {
  const role = ROLES.find((known) => known === fields.role);
  const faults = FIELDS.flatMap((field) => faultOf(field, { fields, role }) ?? []);
  if (faults.length > 0 || role === undefined) return { ok: false, faults };
  return { ok: true, account: accountOf(fields, role) };
}

type AccountFields = { readonly fields: Fields; readonly role: Role | undefined };

function faultOf(field: FieldName, { fields, role }: AccountFields): FieldFault | undefined {
  const text = fields[field];
  const isNeeded = ALWAYS.includes(field) || (role !== undefined && neededBy(role, fields).includes(field));
  if (text === undefined) return isNeeded ? { field, why: 'missing' } : undefined;
  if (INVISIBLE.test(text) || !SHAPES[field](text)) return { field, why: 'wrong' };
  const isTaken = isNeeded || role === undefined || (ALLOWED[role]?.includes(field) ?? false);
  return isTaken ? undefined : { field, why: 'needless' };
}

/** Brands are born here: each field has its shape. */
function accountOf(fields: Fields, role: Role): NewAccount {
  const { name = '', who = '' } = fields;
  switch (role) {
    case 'admin':
      return { name, who, role };
    case 'town-hall':
      return { name, who, role, commune: fields.commune as CommuneCode };
    case 'assessor':
    case 'presiding-officer':
      return { name, who, role, station: fields.station as StationId };
    case 'elector':
      return { name, who, role, ...electorOf(fields), ...certifiedOf(fields) };
    case 'officer':
      return { name, who, role, habilitation: habilitationOf(fields) };
  }
}

/** The date of a field that has its shape; throws a RangeError otherwise. */
function dateOf(text: string): Day {
  const read = readTypedBirth(text);
  if (read === undefined) throw new RangeError(`not a date: ${text}`);
  return read;
}

function electorOf(fields: Fields): NumberedElector | NamedElector {
  const born = dateOf(fields.born ?? '');
  if (fields.nne !== undefined) return { nne: fields.nne, born };
  const { 'last-name': lastName = '', 'first-name': firstNames = '' } = fields;
  return { lastName, firstNames, born, commune: fields.commune as CommuneCode };
}

function certifiedOf({ 'identity-certified-on': on }: Fields) {
  return on === undefined ? {} : { identityCertifiedOn: dateOf(on) };
}

function habilitationOf(fields: Fields): NewHabilitation {
  const { zone } = fields;
  const from = fields['designated-from'];
  const to = fields['designated-to'];
  const chosenBy = fields['chosen-by'];
  return {
    lastName: fields['last-name'] ?? '',
    firstName: fields['first-name'] ?? '',
    capacity: CAPACITIES.find((capacity) => capacity === fields.capacity) ?? 'opj',
    unit: fields.unit ?? '',
    placeName: fields['place-name'] ?? '',
    place: fields.place === 'abroad' ? 'abroad' : 'france',
    ...(zone !== undefined && { zone: timeZone(zone) }),
    ...(from !== undefined && { designatedFrom: dateOf(from) }),
    ...(to !== undefined && { designatedTo: dateOf(to) }),
    ...(chosenBy !== undefined && { chosenBy }),
  };
}

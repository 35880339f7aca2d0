import type { Day } from '#core/calendar/day.ts';
import { WORDS } from '#core/messages/words.ts';
import { CAPACITIES, type Capacity, type FranceOrAbroad } from '#core/model/authority.ts';
import { type HomeVisit, LINKS } from '#core/model/declaration.ts';
import { fold } from '#core/text/fold.ts';
import { type Form, textOf } from '#tui/forms/form.ts';
import { type FieldKind, faultIn, type Why as WhyOfPerson } from '#tui/forms/identity.ts';
import { latestEnd } from '#tui/screens/officer/steps/validity/options.ts';
import { LONGEST_DATE, readDate } from '#tui/terminal/read-date.ts';

/** The sheet, the person, then the act, in the order of the form (CERFA 14952, 12668, 16199). */
export const SHEET_FIELDS = ['number', 'medium', 'receivedOn'] as const;
export const PERSON_FIELDS = ['nne', 'born', 'lastName', 'firstNames', 'commune'] as const;
export const ACT_FIELDS = [
  'writtenOn',
  'capacity',
  'officerLast',
  'officerFirst',
  'unit',
  'placeName',
  'home',
] as const;
export type PaperField =
  | (typeof SHEET_FIELDS)[number]
  | (typeof PERSON_FIELDS)[number]
  | (typeof ACT_FIELDS)[number]
  | 'address'
  | 'validity'
  | 'link';
export type PaperForm = Form<PaperField>;

/** Why a field cannot be sent as it is. */
export type Why = WhyOfPerson | 'medium' | 'validity' | 'capacity' | 'home' | 'link';
export type Fault = { readonly field: PaperField; readonly why: Why };

export const LIMITS: { readonly [field in PaperField]: number } = {
  number: 40,
  medium: 1,
  receivedOn: LONGEST_DATE,
  nne: 20,
  born: LONGEST_DATE,
  lastName: 100,
  firstNames: 100,
  commune: 100,
  address: 300,
  validity: LONGEST_DATE,
  writtenOn: LONGEST_DATE,
  capacity: 40,
  officerLast: 100,
  officerFirst: 100,
  unit: 200,
  placeName: 200,
  home: 1,
  link: 1,
};

/** What the answers to a form depend on. */
export type Reading = { readonly today: Day; readonly options: number };

/** With an NNE, names and commune need not be typed; the sheet's number and the address may be missing. */
export function isNeeded(form: PaperForm, field: PaperField): boolean {
  if (BY_NAME.includes(field)) return textOf(form, 'nne') === '';
  return !OPTIONAL.includes(field);
}

const OPTIONAL: readonly PaperField[] = ['number', 'nne', 'address', 'home'];
/** Where there is no number. */
const BY_NAME: readonly PaperField[] = ['lastName', 'firstNames', 'commune'];

export function faultOf(form: PaperForm, field: PaperField, reading: Reading): Why | undefined {
  const text = textOf(form, field);
  if (text === '') return isNeeded(form, field) ? 'missing' : undefined;
  return whyNot(field, text, reading);
}

/** What the fields of a person and of an authority take, as on every form. */
const KINDS: { readonly [field in PaperField]?: FieldKind } = {
  receivedOn: 'past',
  writtenOn: 'past',
  born: 'born',
  nne: 'nne',
  lastName: 'name',
  firstNames: 'name',
  officerLast: 'name',
  officerFirst: 'name',
};

function whyNot(field: PaperField, text: string, { today, options }: Reading): Why | undefined {
  const kind = KINDS[field];
  if (kind) return faultIn(kind, text, today);
  const isGood = GOOD[field]?.(text, { today, options }) ?? true;
  return isGood ? undefined : WHY[field];
}

/** What the other fields take; one that is not here takes any text. */
const GOOD: { readonly [field in PaperField]?: (text: string, reading: Reading) => boolean } = {
  medium: (text) => /^[ps]$/i.test(text),
  validity: (text, { today, options }) =>
    readDate(text, latestEnd(today)) !== undefined || numbered(text, options) !== undefined,
  capacity: (text) => readCapacity(text) !== undefined,
  home: (text) => readHome(text) !== undefined,
  link: (text) => numbered(text, LINKS.length) !== undefined,
};
const WHY: { readonly [field in PaperField]?: Why } = {
  medium: 'medium',
  validity: 'validity',
  capacity: 'capacity',
  home: 'home',
  link: 'link',
};

/** The place in a list of what is typed as its number, counted from 1. */
export function numbered(text: string, count: number): number | undefined {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= count ? number - 1 : undefined;
}

/** By the number on the screen, the word or the short one of the form (OPJ), or how one alone begins. */
export function readCapacity(text: string): Capacity | undefined {
  const place = numbered(text, CAPACITIES.length);
  if (place !== undefined) return CAPACITIES[place];
  const typed = fold(text);
  const wordsOf = (capacity: Capacity) =>
    [capacity, WORDS.fr.capacity[capacity], WORDS.en.capacity[capacity]].map(fold);
  const exact = CAPACITIES.find((capacity) => wordsOf(capacity).includes(typed));
  const [only, ...others] = CAPACITIES.filter((capacity) => wordsOf(capacity).some((word) => word.startsWith(typed)));
  return exact ?? (others.length === 0 && typed !== '' ? only : undefined);
}

/** at home, with both papers, with one, or with none. */
const HOME: { readonly [letter: string]: HomeVisit | undefined } = {
  O: { request: true, statement: true },
  Y: { request: true, statement: true },
  D: { request: true, statement: false },
  A: { request: false, statement: true },
  S: { request: false, statement: false },
};

export function readHome(text: string): HomeVisit | undefined {
  return HOME[text.toUpperCase()];
}

/** the authorities that sign abroad. */
const ABROAD: readonly Capacity[] = [
  'ambassador',
  'consul',
  'consular-agent',
  'honorary-consul',
  'armed-forces-opj',
  'captain',
];

export function placeOf(capacity: Capacity): FranceOrAbroad {
  return ABROAD.includes(capacity) ? 'abroad' : 'france';
}

/** Enter leads to what is missing, and ends when nothing is; a wrong field is said at once, and kept. */
export function entered(
  form: PaperForm,
  reading: Reading,
): { readonly form: PaperForm; readonly fault?: Fault } | 'ready' {
  const { focus, names } = form;
  const here = faultOf(form, focus, reading);
  if (here) return { form, fault: { field: focus, why: here } };
  const after = names.slice(names.indexOf(focus) + 1);
  const asked = after.find((name) => isAsked(form, name));
  const next = asked ?? names.find((name) => faultOf(form, name, reading) !== undefined);
  if (next === undefined) return 'ready';
  const why = textOf(form, next) === '' ? undefined : faultOf(form, next, reading);
  return { form: { ...form, focus: next }, ...(why && { fault: { field: next, why } }) };
}

/** An empty field that the form asks for, or may. */
function isAsked(form: PaperForm, name: PaperField): boolean {
  if (textOf(form, name) !== '') return false;
  return isNeeded(form, name) || name === 'nne' || name === 'address' || name === 'home';
}

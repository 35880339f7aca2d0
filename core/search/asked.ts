import type { Day } from '#core/calendar/day.ts';
import type { Status } from '#core/model/procuration.ts';
import { fold } from '#core/text/fold.ts';
import { type Reference, readReference } from '#core/text/reference.ts';
import { daysOf, findDate, findMonth } from '#core/text/typed-date.ts';

/** What a text in the search box may mean: a number and a reference are looked for beside the names. */
export type Asked = {
  /** Folded: what is nothing else. */
  readonly words: readonly string[];
  /** The birth dates that may be meant. */
  readonly born: readonly Day[];
  readonly nne: string | undefined;
  readonly reference: Reference | undefined;
  /** The number of an act, as a receipt shows it. */
  readonly act: number | undefined;
  /** The number of a station of the commune. */
  readonly station: number | undefined;
  readonly status: Status | undefined;
  /** The month in which a procuration was established, as dates begin with it: `2027-03`. */
  readonly month: string | undefined;
};

/** What people write before the number of a station. */
const STATION = /(?<!\p{L})(?:bureau|bv|station)\s*(?:n\s?[°º]|no\.?)?\s*(\d{1,4})(?!\d)/iu;
/** What people write before the number of an act. */
const ACT = /(?<!\p{L})(?:acte?)\s*(?:n\s?[°º]|no\.?)?\s*(\d{1,9})(?!\d)/iu;
/** A national number, as on a card, or by threes. */
const NATIONAL_NUMBER = /(?<![\p{L}\d])(?:\d{3} \d{3} \d{3}|\d{1,9})(?![\p{L}\d])/u;

/** The folded words that say a status alone. */
export const STATUS_WORDS = {
  'in-control': ['controle', 'attente', 'checked', 'waiting'],
  active: ['valable', 'valide', 'active', 'valid'],
  rejected: ['rejetee', 'rejected'],
  revoked: ['resiliee', 'revoquee', 'revoked'],
  annulled: ['annulee', 'annulled'],
  void: ['nulle', 'void'],
  expired: ['expiree', 'perimee', 'expired'],
} as const satisfies { readonly [status in Status]: readonly string[] };

/** Words that a person says around a status and that name nobody. */
const BESIDE_STATUS = ['en', 'cours', 'de', 'being'];

export function readSearch(typed: string): Asked {
  const station = STATION.exec(typed);
  const act = ACT.exec(typed);
  const named = without(without(typed, station?.[0]), act?.[0]);
  const date = findDate(named);
  const month = date ? undefined : findMonth(named);
  const undated = without(named, date?.text ?? month?.text);
  // Six or eight digits may be a birth date and a number.
  const [numbered] = NATIONAL_NUMBER.exec(date && /^\d+$/.test(date.text) ? named : undated) ?? [];
  const nne = numbered?.replaceAll(' ', '');
  const reference = referenceIn(undated);
  const { status, words } = statusIn(wordsOf(undated, reference));
  return {
    words,
    born: date ? daysOf(date) : [],
    nne,
    reference,
    // A bare number may be that of a person or of an act.
    act: Number(act?.[1] ?? nne) || undefined,
    station: station ? Number(station[1]) : undefined,
    status,
    month: month?.month,
  };
}

/** Whether anything is asked for that can be found. */
export function isAsked({ words, born, ...others }: Asked): boolean {
  return words.length + born.length > 0 || Object.values(others).some((part) => part !== undefined);
}

/** Six signs may be typed apart; a word of six letters may be a reference too. */
function referenceIn(text: string): Reference | undefined {
  const tries = [text, ...text.split(/\s+/)].map(readReference);
  return tries.find((reference) => reference !== undefined);
}

/** The words that may be names; a reference with a digit is none. */
function wordsOf(text: string, reference: Reference | undefined): readonly string[] {
  const isWhole = reference !== undefined && readReference(text) === reference && /\d/.test(reference);
  if (isWhole) return [];
  return fold(text)
    .split(' ')
    .filter((word) => word !== '' && !/\d/.test(word));
}

function statusIn(words: readonly string[]): Pick<Asked, 'words' | 'status'> {
  const [status, said = []] =
    (Object.entries(STATUS_WORDS) as readonly [Status, readonly string[]][]).find(([, its]) =>
      its.some((word) => words.includes(word)),
    ) ?? [];
  if (status === undefined) return { words, status };
  const end = words.findIndex((word) => said.includes(word));
  const start = words.slice(0, end).findLastIndex((word) => !BESIDE_STATUS.includes(word)) + 1;
  return { words: [...words.slice(0, start), ...words.slice(end + 1)], status };
}

function without(text: string, part: string | undefined): string {
  return part === undefined ? text : text.replace(part, ' ').trim();
}

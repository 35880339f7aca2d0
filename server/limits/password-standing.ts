import { addMinutes, type Instant } from '#core/calendar/instant.ts';
import { hasMissed, secondsLeft } from '#core/law/access/throttle.ts';
import { fold } from '#core/text/fold.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { type AccountRow, findAccount } from '#drizzle/queries/accounts.ts';
import { findAllMisses, type MissesOf, type Subject } from '#drizzle/queries/attempts.ts';
import { isKnownSource } from '#drizzle/queries/known-sources.ts';
import { pairBeside, subjectsFrom, type TrySubjects } from '#server/limits/password-subjects.ts';
import { THROTTLES } from '#server/limits/throttles.ts';

/**
 * Minutes that a source stays known after it opened an account: three months, so that the terminals of
 * one election are known at the next of the same season.
 */
export const KNOWN_FOR = 90 * 24 * 60;

/** What is tried and from where; `beside`: the account whose open session the password is typed in. */
export type PasswordTry = {
  readonly name: string;
  readonly source: string;
  readonly password: string;
  readonly beside?: AccountRow | undefined;
};

/**
 * How a try stands. `known`: this source opened the account of late, or the try is made in a session of the
 * account itself or of its bureau. `newcomer`: no network around the source has missed the account of late.
 */
export type Standing = {
  readonly way: 'known' | 'newcomer' | 'stranger';
  /** Held while the try is judged: of tries that come at once, one is judged. */
  readonly held: readonly Subject[];
  /** What a miss counts under. */
  readonly counted: readonly Subject[];
  /** Seconds until the try may be judged. */
  readonly seconds: number;
};

export async function standingOf(tx: Tx, tried: PasswordTry, now: Instant): Promise<Standing> {
  const subjects = subjectsFrom(tried.name, tried.source);
  if (await isOfBureau(tx, tried)) return besideStanding(tx, tried, now);
  const since = addMinutes(now, -KNOWN_FOR);
  const [isKnown, misses] = await pipelined(
    isKnownSource(tx, subjects.source, since),
    findAllMisses(tx, allOf(subjects), now),
  );
  return isKnown ? knownStanding(subjects, misses, now) : strangerStanding(subjects, misses, now);
}

const allOf = ({ pair, pairsAround, account, newcomers, networks }: TrySubjects) => [
  ...[pair, ...pairsAround],
  ...[account, newcomers],
  ...networks,
];

/** The session of an account vouches for the account itself, and for the others of its bureau. */
async function isOfBureau(tx: Tx, { name, beside }: PasswordTry): Promise<boolean> {
  if (beside === undefined) return false;
  if (fold(name) === fold(beside.name)) return true;
  return beside.station !== null && (await findAccount(tx, name))?.station === beside.station;
}

async function besideStanding(tx: Tx, { name, source, beside }: PasswordTry, now: Instant): Promise<Standing> {
  const pair = beside ? pairBeside(name, beside) : subjectsFrom(name, source).pair;
  const misses = await findAllMisses(tx, [pair], now);
  return { way: 'known', held: [pair], counted: [pair], seconds: longest([pair], misses, now) };
}

/** The waits of strangers do not hold who is known, nor those of his address, until he misses himself. */
function knownStanding({ pair, networks }: TrySubjects, misses: MissesOf, now: Instant): Standing {
  const waits = hasMissed(THROTTLES.pair, misses(pair), now) ? [pair, ...networks] : [pair];
  return { way: 'known', held: [pair], counted: [pair, ...networks], seconds: longest(waits, misses, now) };
}

function strangerStanding(subjects: TrySubjects, misses: MissesOf, now: Instant): Standing {
  const { pair, pairsAround, account, newcomers, networks } = subjects;
  const pairs = [pair, ...pairsAround];
  const isNew = !pairs.some((its) => hasMissed(THROTTLES.pair, misses(its), now));
  const limit = isNew ? newcomers : account;
  return {
    way: isNew ? 'newcomer' : 'stranger',
    held: [...pairs, limit],
    counted: isNew ? [...pairs, ...networks] : [...pairs, account, ...networks],
    seconds: longest([...pairs, limit, ...networks], misses, now),
  };
}

function longest(subjects: readonly Subject[], misses: MissesOf, now: Instant): number {
  return Math.max(0, ...subjects.map((subject) => secondsLeft(misses(subject), now)));
}

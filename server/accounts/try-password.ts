import type { Instant } from '#core/calendar/instant.ts';
import { afterMiss, heldWhileJudged, type Misses, withoutOne } from '#core/law/access/throttle.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { makeSlots } from '#drizzle/connection/slots.ts';
import {
  deleteAllMisses,
  lockAllMisses,
  type MissesOf,
  type Subject,
  saveAllMisses,
} from '#drizzle/queries/attempts.ts';
import { rememberSource } from '#drizzle/queries/known-sources.ts';
import { withHashSlot } from '#server/accounts/password.ts';
import type { ServerContext } from '#server/api/context.ts';
import { TooOften, WrongPassword } from '#server/api/errors.ts';
import { type PasswordTry, type Standing, standingOf } from '#server/limits/password-standing.ts';
import { subjectsFrom } from '#server/limits/password-subjects.ts';
import { THROTTLES } from '#server/limits/throttles.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/**
 * Seconds that a try blocks others like it on every server; judging a password takes a fraction of a second.
 */
const RESERVED_FOR = 5;
/** A wait of so many seconds is worth a line of the log. */
const NOTEWORTHY = 60;
/** Tries looked at together before they wait for the hashing: so few that acts wait for no connection. */
const lookSlots = makeSlots(2);

/**
 * Has a password judged, unless the try comes too soon after wrong ones. `judge` answers undefined for a
 * wrong password. Throws `WrongPassword` or `TooOften`.
 */
export async function tryPassword<Found>(
  context: ServerContext,
  tried: PasswordTry,
  judge: () => Promise<Found | undefined>,
): Promise<Found> {
  const { name, source, beside } = tried;
  const judged = context.passwordQueue([subjectsFrom(name, source).pair.hash, beside?.id].join(), async () => {
    const looked = await lookSlots(() => asSystem(context.database, (tx) => mayBeJudged(context, tx, tried)));
    return withHashSlot(looked.way === 'known' ? 'known' : 'strangers', async () => {
      const standing = await reserveTry(context, tried, looked);
      const opened = await judge();
      if (opened === undefined) throw new WrongPassword(await countMiss(context, tried, standing));
      await opensFrom(context, tried, standing);
      return opened;
    });
  });
  if (judged === undefined) throw new TooOften(1);
  return judged;
}

async function mayBeJudged(context: ServerContext, tx: Tx, tried: PasswordTry): Promise<Standing> {
  const now = context.machineClock();
  const standing = await standingOf(tx, tried, now);
  const here = standing.way === 'known' ? 0 : context.passwordMisses.secondsLeft(tried.password, now);
  const seconds = Math.max(standing.seconds, here);
  if (seconds > 0) throw new TooOften(seconds);
  return standing;
}

/** Rows are held before anything is judged: of tries that come at once, one is. */
function reserveTry(context: ServerContext, tried: PasswordTry, looked: Standing): Promise<Standing> {
  const now = context.machineClock();
  return asSystem(context.database, async (tx) => {
    const misses = await lockAllMisses(tx, looked.held, now);
    const standing = await mayBeJudged(context, tx, tried);
    const isSame = standing.way === looked.way;
    if (!isSame && standing.way !== 'known') throw new TooOften(1);
    await saveAllMisses(tx, reserved(standing.held, misses, now));
    return standing;
  });
}

/** A newcomer's try is counted at once, since those of many networks may be judged together. */
function reserved(held: readonly Subject[], misses: MissesOf, now: Instant): readonly Counted[] {
  return held.map((subject) => {
    const before = misses(subject);
    if (subject.kind === 'newcomer') return [subject, afterMiss(THROTTLES.newcomer, before, now)];
    return [subject, heldWhileJudged(before, now, RESERVED_FOR)];
  });
}

type Counted = readonly [Subject, Misses];

/** Counts a wrong password; answers the seconds until the next try from there. */
async function countMiss(context: ServerContext, tried: PasswordTry, { way, counted }: Standing): Promise<number> {
  const now = context.machineClock();
  const { passwordMisses: here } = context;
  if (way !== 'known') here.count(tried.password, now);
  const { seconds } = await asSystem(context.database, async (tx) => {
    const misses = await lockAllMisses(tx, counted, now);
    await saveAllMisses(
      tx,
      counted.map((subject) => [subject, afterMiss(THROTTLES[subject.kind], misses(subject), now)]),
    );
    return standingOf(tx, tried, now);
  });
  const wait = way === 'known' ? seconds : Math.max(seconds, here.secondsLeft(tried.password, now));
  if (wait >= NOTEWORTHY) context.log.warn({ seconds: wait }, 'wrong passwords');
  return wait;
}

/** The misses from there are over, what was held for strangers is let go, and the source is known. */
function opensFrom(context: ServerContext, { name, source }: PasswordTry, { held }: Standing): Promise<void> {
  const now = context.machineClock();
  const pairs = held.filter(({ kind }) => kind === 'pair');
  const limits = held.filter(({ kind }) => kind !== 'pair');
  return asSystem(context.database, async (tx) => {
    const misses = await lockAllMisses(tx, held, now);
    await deleteAllMisses(tx, pairs);
    await saveAllMisses(
      tx,
      limits.map((subject) => [subject, released(subject, misses(subject))]),
    );
    await rememberSource(tx, subjectsFrom(name, source).source, now);
  });
}

function released({ kind }: Subject, misses: Misses): Misses {
  return kind === 'newcomer' ? withoutOne(misses) : { ...misses, until: null };
}

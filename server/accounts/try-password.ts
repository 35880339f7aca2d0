import { afterMiss, heldWhileJudged, secondsLeft } from '#core/law/access/throttle.ts';
import { fold } from '#core/text/fold.ts';
import { deleteMisses, findMisses, lockMisses, type Subject, saveMisses } from '#drizzle/queries/attempts.ts';
import { withHashSlot } from '#server/accounts/password.ts';
import type { ServerContext } from '#server/api/context.ts';
import { TooOften, WrongPassword } from '#server/api/errors.ts';
import { THROTTLES } from '#server/limits/throttles.ts';
import { digest } from '#server/records/digest.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** The name that is tried, of an account or not, and where the try comes from (`sourceOf`). */
export type PasswordTry = { readonly name: string; readonly source: string };
type Subjects = { readonly account: Subject; readonly source: Subject };

/**
 * Seconds that a try blocks others of its account on every server; judging a password takes a fraction of a
 * second.
 */
const RESERVED_FOR = 5;
/** A wait of so many seconds is worth a line of the log. */
const NOTEWORTHY = 60;

/**
 * Has a password judged, unless the try comes too soon after wrong ones. `judge` answers undefined for a
 * wrong password. Throws `WrongPassword` or `TooOften`.
 */
export async function tryPassword<Found>(
  context: ServerContext,
  { name, source }: PasswordTry,
  judge: () => Promise<Found | undefined>,
): Promise<Found> {
  const account: Subject = { kind: 'password', hash: digest('password', fold(name) || name) };
  const subjects = { account, source: { kind: 'source' as const, hash: digest('source', source) } };
  const judged = context.passwordQueue(account.hash, () =>
    withHashSlot(async () => {
      await reserveTry(context, subjects);
      const opened = await judge();
      if (opened === undefined) throw new WrongPassword(await countMiss(context, subjects));
      await asSystem(context.database, (tx) => deleteMisses(tx, account));
      return opened;
    }),
  );
  if (judged === undefined) throw new TooOften(1);
  return judged;
}

/** The account's row is held before anything is judged: of tries that come at once, one is. */
function reserveTry(context: ServerContext, { account, source }: Subjects): Promise<void> {
  const now = context.machineClock();
  return asSystem(context.database, async (tx) => {
    const ofAccount = await lockMisses(tx, account, now);
    const ofSource = await findMisses(tx, source);
    const seconds = Math.max(secondsLeft(ofAccount, now), ofSource ? secondsLeft(ofSource, now) : 0);
    if (seconds > 0) throw new TooOften(seconds);
    await saveMisses(tx, account, heldWhileJudged(ofAccount, now, RESERVED_FOR));
  });
}

/** Counts a wrong password under both; answers the seconds until the next try. */
async function countMiss(context: ServerContext, { account, source }: Subjects): Promise<number> {
  const now = context.machineClock();
  const waits = await asSystem(context.database, async (tx) => {
    const seconds: number[] = [];
    for (const subject of [account, source]) {
      const misses = afterMiss(THROTTLES[subject.kind], await lockMisses(tx, subject, now), now);
      await saveMisses(tx, subject, misses);
      seconds.push(secondsLeft(misses, now));
    }
    return seconds;
  });
  const seconds = Math.max(...waits);
  if (seconds >= NOTEWORTHY) context.log.warn({ seconds }, 'wrong passwords');
  return seconds;
}

import { afterMiss, type Misses, secondsLeft } from '#core/law/access/throttle.ts';
import type { Verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { findMisses, lockMisses, type Subject, saveMisses } from '#drizzle/queries/attempts.ts';
import type { CallContext } from '#server/api/context.ts';
import { TooOften } from '#server/api/errors.ts';
import { THROTTLES } from '#server/limits/throttles.ts';
import { digest } from '#server/records/digest.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** What tells that a guess is wrong; a malformed reference is no guess. */
const MISSES: readonly string[] = [
  'reference-unknown',
  'reference-lapsed',
  'reference-used',
  'mandataire-unknown',
  'nobody',
];
type LookUpResult = Verdict<{ readonly code: string }>;

/**
 * The reference that was looked up is nobody's to present, or the identity is nobody's.
 */
export function isMiss(result: LookUpResult): boolean {
  return !result.ok && MISSES.includes(result.reasons[0].code);
}

/**
 * Answers what the caller's look-up found, and counts a miss; after many misses, throws `TooOften` instead.
 */
export function throttled<Answer extends LookUpResult>(context: CallContext, result: Answer): Promise<Answer> {
  return asSystem(context.database, async (tx) => {
    await throttleIn(tx, context, result);
    return result;
  });
}

/** Whose misses the look-ups of a caller are. */
export function subjectOf({ caller }: Pick<CallContext, 'caller'>): Subject {
  return { kind: 'reference', hash: digest('reference', caller.account.id) };
}

/**
 * The same, for a look-up that read the misses with what it found: only a miss is written. Misses of the same
 * caller that are being written at that moment are not waited for.
 */
export async function throttledBy<Answer extends LookUpResult>(
  context: CallContext,
  misses: Misses | undefined,
  result: Answer,
): Promise<Answer> {
  if (isMiss(result)) return throttled(context, result);
  const seconds = misses ? secondsLeft(misses, context.machineClock()) : 0;
  if (seconds > 0) throw new TooOften(seconds);
  return result;
}

/** The same inside the transaction of an act, whose refusal is saved with the miss. */
export async function throttleIn(tx: Tx, context: CallContext, result: LookUpResult): Promise<void> {
  const now = context.machineClock();
  const subject = subjectOf(context);
  const misses = isMiss(result) ? await lockMisses(tx, subject, now) : await findMisses(tx, subject);
  const seconds = misses ? secondsLeft(misses, now) : 0;
  if (seconds > 0) throw new TooOften(seconds);
  if (misses && isMiss(result)) await saveMisses(tx, subject, afterMiss(THROTTLES.reference, misses, now));
}

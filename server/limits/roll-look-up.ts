import { afterMiss, secondsLeft } from '#core/law/access/throttle.ts';
import { lockAllMisses, type Subject, saveAllMisses } from '#drizzle/queries/attempts.ts';
import type { CallContext } from '#server/api/context.ts';
import { TooOften } from '#server/api/errors.ts';
import { subjectOf } from '#server/limits/look-up.ts';
import { THROTTLES } from '#server/limits/throttles.ts';
import { digest } from '#server/records/digest.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** What a station found of a person on the national roll. */
export type Found = 'here' | 'elsewhere' | 'nobody';

/**
 * counts what a station looks up outside its own list, and throws `TooOften` where that comes too soon
 * after many others. Whom its list names is shown at any pace.
 */
export async function throttledOutside(context: CallContext, found: Found): Promise<void> {
  if (found === 'here') return;
  const now = context.machineClock();
  const [misses, hits] = [subjectOf(context), outsideOf(context)];
  await asSystem(context.database, async (tx) => {
    const counted = await lockAllMisses(tx, [misses, hits], now);
    const [afterMisses, afterHits] = [misses, hits].map((subject) => secondsLeft(counted(subject), now));
    if (afterMisses) throw new TooOften(Math.max(afterMisses, afterHits ?? 0));
    if (afterHits) throw new TooOften(afterHits, 'look-ups');
    const subject = found === 'nobody' ? misses : hits;
    await saveAllMisses(tx, [[subject, afterMiss(THROTTLES[subject.kind], counted(subject), now)]]);
  });
}

function outsideOf({ caller }: CallContext): Subject {
  return { kind: 'outside', hash: digest('outside', caller.account.id) };
}

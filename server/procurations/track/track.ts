import type { Course } from '#core/model/course.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import type { CallContext } from '#server/api/context.ts';
import { loadCourses } from '#server/procurations/track/courses.ts';
import { type TrackInput, wantedBy } from '#server/procurations/track/wanted.ts';
import { canonical, digest } from '#server/records/digest.ts';

/**
 * what has happened to procurations so far, each reader being told what row-level security
 * lets them see: an elector the own ones, an officer the own acts up to their control, a town hall those
 * of its electors, a station those of its list. Logged.
 */
export async function trackProcurations(
  context: CallContext,
  asked: TrackInput,
): Promise<{ readonly courses: readonly Course[]; readonly more: number }> {
  const { database, caller, access } = context;
  const wanted = await wantedBy(context, asked);
  if (wanted === undefined) return { courses: [], more: 0 };
  const { found, more } = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    loadCourses(tx, context, wanted),
  );
  for (const { mandantId } of found) access.read(caller, 'procuration.track', mandantId);
  if (found.length === 0) access.read(caller, 'procuration.track', digest('nobody', canonical(asked)));
  return { courses: found.map(({ course }) => course), more };
}

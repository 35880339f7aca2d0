import { addDays } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type Concentration, concentrationsOf } from '#drizzle/queries/concentrations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';

/** Days that the report looks back. */
const LOOKS_BACK = 120;
/** Fewer of one kind are no concentration. */
const AT_LEAST = 5;
const MOST = 50;

/**
 * Many procurations of one authority, of one unit on one day, or of home visits at one place on one day: a
 * report for the eye of a person, never a refusal. It names authorities and places, and no mandant.
 */
export async function concentrations(
  context: CallContext,
): Promise<{ readonly concentrations: readonly Concentration[] }> {
  const { database, caller, clock } = context;
  const commune = callerCommune(context);
  const since = addDays(dayAt(clock(), PARIS), -LOOKS_BACK);
  const found = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    concentrationsOf(tx, { commune, since, atLeast: AT_LEAST, limit: MOST }),
  );
  return { concentrations: found };
}

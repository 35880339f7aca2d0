import type { Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadAllElections } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import type { RoundView } from '#server/views/round.ts';

/**
 * The rounds that the dashboard may show, by metropolitan day: first the round of today or the next, then the
 * past ones.
 */
export function dashboardRounds(context: CallContext): Promise<{ readonly rounds: readonly RoundView[] }> {
  return inTransaction(context.database, { actor: context.caller.actor, access: 'read' }, async (tx) => {
    const today = dayAt(context.clock(), PARIS);
    const rounds = (await loadAllElections(tx)).flatMap(({ id: election, name, type, rounds }) =>
      rounds
        .filter(({ isCalledOff }) => !isCalledOff)
        .map(({ id, number, day }): RoundView => ({ id, election, name, type, number, day, coverage: 'covered' })),
    );
    return { rounds: rounds.sort((a, b) => nearest(a.day, b.day, today)) };
  });
}

function nearest(a: Day, b: Day, today: Day): number {
  const [isOneToCome, isOtherToCome] = [a >= today, b >= today];
  if (isOneToCome !== isOtherToCome) return isOneToCome ? -1 : 1;
  if (a === b) return 0;
  return a < b === isOneToCome ? -1 : 1;
}

import type { Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import type { Election, ElectionType } from '#core/model/election.ts';
import type { ElectionId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadElections } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';

export type ListedElection = {
  readonly id: ElectionId;
  readonly name: string;
  readonly type: ElectionType;
  readonly rounds: readonly { readonly number: RoundNumber; readonly day: Day }[];
};

/** The elections of which a round is still to come, with the metropolitan dates of their rounds. */
export function listElections(context: CallContext): Promise<{ readonly elections: readonly ListedElection[] }> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'read' }, async (tx) => {
    const elections = await loadElections(tx, dayAt(context.clock(), PARIS));
    return {
      elections: elections.map(takingPlace).filter(({ rounds }) => rounds.length > 0),
    };
  });
}

/** a round called off is offered to nobody. */
function takingPlace({ id, name, type, rounds }: Election): ListedElection {
  const held = rounds.filter(({ isCalledOff }) => !isCalledOff);
  return { id, name, type, rounds: held.map(({ number, day }) => ({ number, day })) };
}

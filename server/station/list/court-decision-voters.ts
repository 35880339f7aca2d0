import type { RoundId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadNames, type PersonNames } from '#drizzle/queries/electors.ts';
import { courtDecisionMarks } from '#drizzle/queries/marks.ts';
import { listLines } from '#drizzle/queries/stations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { loadRoundAtStation, type RoundAtStation } from '#server/station/list/list-lines.ts';
import { type MarkView, markView } from '#server/station/marks/mark-view.ts';

/** a voter at this station by court decision who has no line on its list. */
export type CourtDecisionVoterLine = PersonNames & { readonly mark: MarkView };

/**
 * The voters by a court decision whom the list does not name: the bureau counts and corrects their votes
 * here.
 */
export async function courtDecisionVoters(
  context: CallContext,
  { round }: { readonly round: RoundId },
): Promise<{ readonly bearers: readonly CourtDecisionVoterLine[] }> {
  const station = callerStation(context);
  const voters = await inTransaction(context.database, { actor: context.caller.actor, access: 'read' }, async (tx) =>
    load(tx, await loadRoundAtStation(tx, station, round)),
  );
  return { bearers: voters };
}

async function load(tx: Tx, { station, round, day }: RoundAtStation): Promise<readonly CourtDecisionVoterLine[]> {
  const marks = await courtDecisionMarks(tx, { station, round: round.id });
  const electors = marks.map(({ elector }) => elector);
  const lines = await listLines(tx, station, { on: day, electors });
  const listed = new Set(lines.map(({ person }) => person.id));
  const names = await loadNames(tx, electors);
  return marks.flatMap((mark) => {
    const person = names.get(mark.elector);
    return person === undefined || listed.has(mark.elector) ? [] : [{ ...person, mark: markView(mark) }];
  });
}

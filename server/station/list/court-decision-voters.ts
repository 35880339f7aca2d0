import type { RoundId } from '#core/model/ids.ts';
import type { PersonNames } from '#drizzle/queries/electors.ts';
import { selectCourtDecisionVoters } from '#drizzle/queries/list-lines.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { listedOn, roundAtStation } from '#server/station/list/list-lines.ts';
import { type MarkView, markView } from '#server/station/marks/mark-view.ts';
import { readShown } from '#server/transactions/shown.ts';

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
  const { marks, names, lines } = await readShown(
    context,
    'read',
    selectCourtDecisionVoters({ station, round }, context.clock),
  );
  const listed = listedOn(lines, roundAtStation(lines, round).day);
  return {
    bearers: marks.flatMap((mark) => {
      const person = names.get(mark.elector);
      return person === undefined || listed.has(mark.elector) ? [] : [{ ...person, mark: markView(mark) }];
    }),
  };
}

import type { Instant } from '#core/calendar/instant.ts';
import type { Election } from '#core/model/election.ts';
import type { ElectionId } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type AreaCounts, loadProcurationCounts, type ProcurationCounts } from '#drizzle/queries/dashboard.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { type AskedArea, areaOfCaller } from '#server/api/scope.ts';

export type CountedProcurations = {
  readonly election: Pick<Election, 'id' | 'name'>;
  readonly at: Instant;
  readonly totals: ProcurationCounts;
  /** The departments, of everywhere; the communes, of a department; one of a commune. */
  readonly areas: readonly AreaCounts[];
};

/** How many procurations concern an election, at any hour, for the prefecture; no elector is named. */
export function countProcurations(
  context: CallContext,
  { election: id, ...asked }: AskedArea & { readonly election: ElectionId },
): Promise<CountedProcurations> {
  const { database, caller, clock } = context;
  const within = areaOfCaller(context, asked);
  return inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const [election] = await loadElectionsByIds(tx, [id]);
    if (election === undefined) throw new BadInput('election');
    const areas = await loadProcurationCounts(tx, { election: id, within });
    return { election: { id, name: election.name }, at: clock(), totals: sumOf(areas), areas };
  });
}

function sumOf(areas: readonly ProcurationCounts[]): ProcurationCounts {
  const sum = (of: keyof ProcurationCounts) => areas.reduce((total, counts) => total + counts[of], 0);
  return {
    inFrance: sum('inFrance'),
    abroad: sum('abroad'),
    paper: sum('paper'),
    online: sum('online'),
    inControl: sum('inControl'),
    rejected: sum('rejected'),
    revoked: sum('revoked'),
    void: sum('void'),
  };
}

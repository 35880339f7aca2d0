import type { CommuneCode, RoundId } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { countsKept } from '#drizzle/queries/destroy.ts';
import type { CallContext } from '#server/api/context.ts';

/** how many there were of what was destroyed. */
export type Counts = {
  readonly counts: readonly {
    readonly commune: CommuneCode;
    readonly round: RoundId | null;
    readonly what: string;
    readonly count: number;
  }[];
};

/** Without names, for ever. */
export function loadStatistics({ database, caller }: CallContext): Promise<Counts> {
  return inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => ({
    counts: await countsKept(tx),
  }));
}

import type { StationId } from '#core/model/ids.ts';
import { sealOf, stationsWithList } from '#drizzle/queries/replay/rolls.ts';
import { accepted } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import type { LockSet } from '#server/transactions/row-locks.ts';

/** Stations whose lists one act seals. */
const AT_ONCE = 200;

/** `next`: the station after which the next act goes on; undefined when all lists are sealed. */
export type Sealed = { readonly stations: number; readonly lines: number; readonly next: StationId | undefined };

/**
 * Writes into the log what the lists of stations are, after the rolls were loaded from elsewhere: from then
 * on `audit verify` finds an elector who was moved by no event.
 */
export function sealRolls(
  context: CallContext,
  { key, after }: { readonly key: string; readonly after: StationId | undefined },
): Promise<Answer<Sealed>> {
  return performAct(context, {
    name: 'roll.seal',
    key,
    input: { after },
    locksFor: async (tx): Promise<LockSet> => {
      return { electors: [], procurations: [], stations: await stationsWithList(tx, after ?? '', AT_ONCE) };
    },
    decide: async (tx, _, { stations }) => {
      const { rolls, heads } = await sealOf(tx, stations);
      const lines = rolls.reduce((sum, roll) => sum + roll.lines, 0);
      const next = stations.length < AT_ONCE ? undefined : stations.at(-1);
      return accepted(ADMIN_CHAIN, { stations: rolls.length, lines, next }, { auditFacts: { rolls, heads } });
    },
  });
}

import type { CommuneCode } from '#core/model/ids.ts';
import { refused } from '#core/model/verdict.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type StationSums, stationSums } from '#drizzle/queries/roll-file/proof.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';

/** The rolls of communes as the base has them, to be compared with a file. R-77: a town hall's own alone. */
export async function proveRoll(
  context: CallContext,
  communes: readonly CommuneCode[],
): Promise<Answer<{ readonly stations: readonly StationSums[] }>> {
  const { actor } = context.caller;
  if (actor.commune !== undefined && communes.some((code) => code !== actor.commune))
    return refused({ code: 'out-of-scope' });
  const options = { actor, access: 'decide', pool: 'long' } as const;
  const stations = await inTransaction(context.database, options, (tx) => stationSums(tx, communes));
  return { ok: true, stations };
}

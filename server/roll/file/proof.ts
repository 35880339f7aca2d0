import type { CommuneCode } from '#core/model/ids.ts';
import { refused } from '#core/model/verdict.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type StationSums, stationSums } from '#drizzle/queries/roll-file/proof.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { type Merged, mergedAmong } from '#server/communes/merged.ts';

type ProvedRoll = { readonly stations: readonly StationSums[]; readonly merged: readonly Merged[] };

/**
 * The rolls of communes as the base has them, to be compared with a file. A merged commune's is under the
 * code of today. R-77: a town hall's own alone.
 */
export async function proveRoll(context: CallContext, communes: readonly CommuneCode[]): Promise<Answer<ProvedRoll>> {
  const { actor } = context.caller;
  const merged = await mergedAmong(context, communes);
  const now = new Map(merged.map(({ from, to }) => [from, to]));
  const codes = [...new Set(communes.map((code) => now.get(code) ?? code))];
  if (actor.commune !== undefined && codes.some((code) => code !== actor.commune))
    return refused({ code: 'out-of-scope' });
  const options = { actor, access: 'decide', pool: 'long' } as const;
  const stations = await inTransaction(context.database, options, (tx) => stationSums(tx, codes));
  return { ok: true, stations, merged };
}

import type { CommuneCode } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { formerCommunes } from '#server/communes/former.ts';

/** A commune that was merged into another since a file was made. */
export type Merged = { readonly from: CommuneCode; readonly to: CommuneCode };

/** Those of these communes that the base does not know and that were merged into others. */
export async function mergedAmong(
  { database, caller }: CallContext,
  communes: readonly CommuneCode[],
): Promise<readonly Merged[]> {
  const former = await formerCommunes();
  const codes = [...new Set(communes)].filter((code) => former.has(code));
  if (codes.length === 0) return [];
  const { actor } = caller;
  const known = await inTransaction(database, { actor, access: 'decide' }, (tx) => loadCommunes(tx, codes));
  return codes.flatMap((from) => {
    const to = former.get(from);
    return to === undefined || known.has(from) ? [] : [{ from, to }];
  });
}

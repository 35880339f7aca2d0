import type { RoundId } from '#core/model/ids.ts';
import { lastChangeNo, listPage } from '#drizzle/queries/stations.ts';
import { inTransaction } from '#drizzle/transaction.ts';
import type { CallContext } from '#server/api/context.ts';
import { stationOf } from '#server/api/scope.ts';
import { type Listed, loadPolling, toListed } from '#server/station/list/list-lines.ts';

export type Page = { readonly round: RoundId; readonly after?: number | undefined; readonly limit: number };

/** A page of the station's list for a round. `cursor` is read before the lines: following it misses no change. */
export function list(
  context: CallContext,
  { round, after = 0, limit }: Page,
): Promise<{ readonly people: readonly Listed[]; readonly next: number | undefined; readonly cursor: string }> {
  const station = callerStation(context);
  return inTransaction(context.database, { actor: context.caller.actor, use: 'read' }, async (tx) => {
    const polling = await loadPolling(tx, station, round);
    const cursor = String(await lastChangeNo(tx, station));
    const found = await listPage(tx, station, { on: polling.day, after, limit });
    const lines = found.length < limit ? found : withoutLastNumber(found);
    const people = await toListed(tx, polling, { lines, at: context.clock() });
    const next = found.length < limit ? undefined : lines.at(-1)?.line.number;
    return { people, next, cursor };
  });
}

/** Two rolls of a station may share a number: a full page stops before its last one, so that none is passed over. */
function withoutLastNumber<Line extends { readonly line: { readonly number: number } }>(
  lines: readonly Line[],
): readonly Line[] {
  const last = lines.at(-1)?.line.number;
  return lines.filter(({ line }) => line.number !== last);
}

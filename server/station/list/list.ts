import type { RoundId } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { lastChangeNo } from '#drizzle/queries/list-changes.ts';
import { listPage } from '#drizzle/queries/stations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { type ListLine, loadRoundAtStation, toListLines } from '#server/station/list/list-lines.ts';

export type ListPageInput = { readonly round: RoundId; readonly after?: number | undefined; readonly limit: number };

/**
 * A page of the station's list for a round. `cursor` is read before the lines, so that no change is missed.
 */
export function readListPage(
  context: CallContext,
  { round, after = 0, limit }: ListPageInput,
): Promise<{ readonly people: readonly ListLine[]; readonly next: number | undefined; readonly cursor: string }> {
  const station = callerStation(context);
  return inTransaction(context.database, { actor: context.caller.actor, access: 'read' }, async (tx) => {
    const roundAtStation = await loadRoundAtStation(tx, station, round);
    const cursor = String(await lastChangeNo(tx, station));
    const loaded = await listPage(tx, station, { on: roundAtStation.day, after, limit });
    const lines = loaded.length < limit ? loaded : withoutLastNumber(loaded);
    const people = await toListLines(tx, roundAtStation, { lines, at: context.clock() });
    const next = loaded.length < limit ? undefined : lines.at(-1)?.line.number;
    return { people, next, cursor };
  });
}

/**
 * Two rolls of a station may share a number, so a full page drops its last number, for the next page to give
 * whole.
 */
function withoutLastNumber<Line extends { readonly line: { readonly number: number } }>(
  lines: readonly Line[],
): readonly Line[] {
  const last = lines.at(-1)?.line.number;
  return lines.filter(({ line }) => line.number !== last);
}

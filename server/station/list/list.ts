import type { RoundId } from '#core/model/ids.ts';
import { selectLastChangeNo } from '#drizzle/queries/list-changes.ts';
import { pageOfLines, selectListLines } from '#drizzle/queries/list-lines.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { type ListLine, roundAtStation, toListLines } from '#server/station/list/list-lines.ts';
import { readShown } from '#server/transactions/shown.ts';

export type ListPageInput = { readonly round: RoundId; readonly after?: number | undefined; readonly limit: number };

/**
 * A page of the station's list for a round, and the number of the list's last change (`cursor`) at that
 * moment.
 */
export async function readListPage(
  context: CallContext,
  { round, after = 0, limit }: ListPageInput,
): Promise<{ readonly people: readonly ListLine[]; readonly next: number | undefined; readonly cursor: string }> {
  const station = callerStation(context);
  const { page, cursor } = await readShown(context, 'read', {
    page: selectListLines({ station, round }, pageOfLines(round, { after, limit }), context.clock),
    cursor: selectLastChangeNo(station),
  });
  const lines = page.lines.length < limit ? page.lines : withoutLastNumber(page.lines);
  const next = page.lines.length < limit ? undefined : lines.at(-1)?.number;
  return { people: toListLines({ ...page, lines }, roundAtStation(page, round)), next, cursor: String(cursor) };
}

/**
 * Two rolls of a station may share a number, so a full page drops its last number, for the next page to give
 * whole.
 */
function withoutLastNumber<Line extends { readonly number: number }>(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1)?.number;
  return lines.filter(({ number }) => number !== last);
}

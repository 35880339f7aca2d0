import type { RoundId } from '#core/model/ids.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import type { RefusedVote } from '#core/model/refused-vote.ts';
import { selectLastChangeNo } from '#drizzle/queries/list-changes.ts';
import { type ListLineRows, pageOfLines, selectListLines } from '#drizzle/queries/list-lines.ts';
import { selectPrintTold } from '#drizzle/queries/list-prints.ts';
import { selectHasRefusals } from '#drizzle/queries/refused-votes.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { type ListLine, roundAtStation, toListLines } from '#server/station/list/list-lines.ts';
import { readRefusedVotes } from '#server/station/list/refused-votes.ts';
import { readShown } from '#server/transactions/shown.ts';

export type ListPageInput = { readonly round: RoundId; readonly after?: number | undefined; readonly limit: number };

export type ListPage = {
  readonly people: readonly ListLine[];
  readonly next: number | undefined;
  readonly cursor: string;
  /** those so far, on the first page. */
  readonly refused: readonly RefusedVote[];
  /** The older ones that are left out. */
  readonly olderRefused: number;
  /** the last annex or supplement printed. */
  readonly print: ListPrint | undefined;
};

const NO_REFUSAL = { refused: [], more: 0 };

/**
 * A page of the station's list for a round, and the number of the list's last change (`cursor`) at that
 * moment.
 */
export async function readListPage(
  context: CallContext,
  { round, after = 0, limit }: ListPageInput,
): Promise<ListPage> {
  const station = callerStation(context);
  const { page, cursor, hasRefusals, print } = await readShown(context, 'read', {
    page: selectListLines({ station, round }, pageOfLines(round, { after, limit }), context.clock),
    cursor: selectLastChangeNo(station),
    hasRefusals: selectHasRefusals(station),
    print: selectPrintTold({ station, round }),
  });
  const { people, next } = peopleOfPage(page, { round, limit });
  const isShown = after === 0 && hasRefusals;
  const told = { after: 0, until: cursor };
  const { refused, more } = isShown ? await readRefusedVotes(context, { station, round }, told) : NO_REFUSAL;
  return { people, next, cursor: String(cursor), refused, olderRefused: more, print };
}

/** The lines of a page that was read with this limit, and the number after which the next page begins. */
export function peopleOfPage(
  page: ListLineRows,
  { round, limit }: { readonly round: RoundId; readonly limit: number },
): Pick<ListPage, 'people' | 'next'> {
  const lines = page.lines.length < limit ? page.lines : withoutLastNumber(page.lines);
  const next = page.lines.length < limit ? undefined : lines.at(-1)?.number;
  return { people: toListLines({ ...page, lines }, roundAtStation(page, round)), next };
}

/**
 * Two rolls of a station may share a number, so a full page drops its last number, for the next page to give
 * whole.
 */
function withoutLastNumber<Line extends { readonly number: number }>(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1)?.number;
  return lines.filter(({ number }) => number !== last);
}

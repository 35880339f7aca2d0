import type { Day } from '#core/calendar/day.ts';
import type { TimeZone } from '#core/calendar/instant.ts';
import type { RoundId, StationId } from '#core/model/ids.ts';
import type { ListPrint, PrintedLine } from '#core/model/list-print.ts';
import { read } from '#drizzle/connection/statement.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { findPrint, selectPrintTold } from '#drizzle/queries/list-prints.ts';
import { loadPrintedLines } from '#drizzle/queries/printed-lines.ts';
import type { CallContext } from '#server/api/context.ts';
import { stationInScope } from '#server/api/scope.ts';
import { loadRoundAtStation } from '#server/station/list/list-lines.ts';

type LinesInput = {
  readonly round: RoundId;
  readonly station?: StationId | undefined;
  /** The last print where there is none. */
  readonly no?: number | undefined;
};

export type PrintedPaper = {
  readonly station: StationId;
  readonly commune: string;
  readonly zone: TimeZone;
  readonly day: Day;
  /** Undefined where no such number was printed. */
  readonly print: ListPrint | undefined;
  readonly lines: readonly PrintedLine[];
};

/** a print line by line, to be printed again as it was. Logged. */
export async function readPrintedLines(
  context: CallContext,
  { round, station: asked, no }: LinesInput,
): Promise<PrintedPaper> {
  const { database, caller, access } = context;
  const station = stationInScope(context, asked);
  const held = { station, round };
  const paper = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const { commune, day } = await loadRoundAtStation(tx, station, round);
    const print = no === undefined ? await read(tx, selectPrintTold(held)) : await findPrint(tx, held, no);
    const lines = print ? await loadPrintedLines(tx, held, print.no) : [];
    return { station, commune: commune.name, zone: commune.zone, day, print, lines };
  });
  access.read(caller, 'station.annex', station);
  return paper;
}

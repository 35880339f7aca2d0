import { lateLines, printText } from '#core/law/polling-day/late-list.ts';
import { communeOfStation, type RoundId, type StationId } from '#core/model/ids.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { read } from '#drizzle/connection/statement.ts';
import { selectLastChangeNo } from '#drizzle/queries/list-changes.ts';
import { pageOfLines, selectListLines } from '#drizzle/queries/list-lines.ts';
import { insertPrint, printOf, procurationsOnPaper, selectLastPrint } from '#drizzle/queries/list-prints.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import { accepted } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { stationInScope } from '#server/api/scope.ts';
import { digest } from '#server/records/digest.ts';
import { type ListLine, roundAtStation, toListLines } from '#server/station/list/list-lines.ts';
import { readShown } from '#server/transactions/shown.ts';

export type RecordedPrint = {
  readonly station: StationId;
  readonly print: ListPrint;
  /** False where the list has nothing that its papers have not: then nothing was numbered. */
  readonly isNew: boolean;
};

type RecordInput = {
  readonly key: string;
  readonly round: RoundId;
  readonly station?: StationId | undefined;
};

/**
 * R-44, art. R76: numbers what the list of a station has beyond what was printed of it, first the annex, then
 * each supplement, and tells the station's terminals.
 */
export async function recordPrint(
  context: CallContext,
  { key, round, station: asked }: RecordInput,
): Promise<Answer<RecordedPrint>> {
  const station = stationInScope(context, asked);
  const held = { station, round };
  const list = await readList(context, held);
  return performAct(context, {
    name: 'listPrint.record',
    key,
    input: held,
    locksFor: async () => ({ electors: [], procurations: [], stations: [station] }),
    decide: async (tx, printedAt) => {
      const chain = communeOfStation(station);
      const { last, lines } = await loadLate(tx, held, list);
      if (last && lines.length === 0) {
        const known = { station, print: printOf(last), isNew: false };
        return accepted(chain, known, { auditFacts: { ...held, no: last.no, isNew: false } });
      }
      const no = last ? last.no + 1 : 0;
      const struck = lines.filter(({ isStruck }) => isStruck).length;
      const counts = { no, added: lines.length - struck, struck };
      const made = { ...counts, digest: digest(printText(no, lines, last?.digest ?? '')), changeNo: list.changeNo };
      await insertPrint(tx, { ...held, ...made, printedAt, printedBy: context.caller.account.id }, lines);
      const print = printOf({ ...made, printedAt, acknowledgedAt: undefined });
      const changed = [{ station, elector: undefined }];
      return accepted(chain, { station, print, isNew: true }, { auditFacts: { ...held, ...made }, changed });
    },
  });
}

type ReadList = { readonly lines: readonly ListLine[]; readonly changeNo: number };

/** The whole list of one moment, read without holding the station: marks go on meanwhile. */
async function readList(context: CallContext, held: StationRound): Promise<ReadList> {
  const { rows, changeNo } = await readShown(context, 'read', {
    rows: selectListLines(held, pageOfLines(held.round, { after: 0 }), context.clock),
    changeNo: selectLastChangeNo(held.station),
  });
  return { lines: toListLines(rows, roundAtStation(rows, held.round)), changeNo };
}

/** Of a list that was read before the last print was made, nothing: that print is newer. */
async function loadLate(tx: Tx, held: StationRound, { lines, changeNo }: ReadList) {
  const last = await read(tx, selectLastPrint(held));
  const isOlder = last !== undefined && last.changeNo > changeNo;
  return { last, lines: isOlder ? [] : lateLines(lines, await procurationsOnPaper(tx, held)) };
}

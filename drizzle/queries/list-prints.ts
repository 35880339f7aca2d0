import { sql } from 'drizzle-orm';
import { fromStored, type Instant } from '#core/calendar/instant.ts';
import type { LateLine, OnPaper } from '#core/law/polling-day/late-list.ts';
import type { AccountId, CommuneCode, RoundId, StationId } from '#core/model/ids.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { mapRead, query, type Read } from '#drizzle/connection/statement.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import { listPrints, printedLines } from '#drizzle/schema/list-prints.ts';

type PrintRow = Omit<ListPrint, 'printedAt' | 'acknowledgedAt'> & {
  readonly changeNo: number;
  readonly printedAt: string;
  readonly acknowledgedAt: string | null;
};
/** `changeNo`: the last change of the list that the print has. */
export type StoredPrint = ListPrint & { readonly changeNo: number };

const PRINT = sql.raw(`no, added, struck, digest, change_no::float8 as "changeNo", printed_at as "printedAt",
  acknowledged_at as "acknowledgedAt"`);

function fromRow({ printedAt, acknowledgedAt, ...row }: PrintRow): StoredPrint {
  const { no, added, struck, digest, changeNo } = row;
  const at = { printedAt: fromStored(printedAt), acknowledgedAt: stored(acknowledgedAt) };
  return { no, added, struck, digest, changeNo, ...at };
}

function stored(text: string | null): Instant | undefined {
  return text === null ? undefined : fromStored(text);
}

/** The last print of a station's round; none for a reader who may not see the station's. */
export function selectLastPrint({ station, round }: StationRound): Read<StoredPrint | undefined> {
  return {
    statement: sql`select ${PRINT} from list_prints where station = ${station} and round = ${round}
      order by list_prints.no desc limit 1`,
    parse: ([row]) => row && fromRow(row as PrintRow),
  };
}

/** The same, as a bureau is told of it. */
export function selectPrintTold(held: StationRound): Read<ListPrint | undefined> {
  return mapRead(selectLastPrint(held), (last) => last && printOf(last));
}

export function printOf({ changeNo: _, ...print }: StoredPrint): ListPrint {
  return print;
}

/** A print of a station's round by its number. */
export async function findPrint(tx: Tx, held: StationRound, no: number): Promise<ListPrint | undefined> {
  const { station, round } = held;
  const [row] = await query<PrintRow>(
    tx,
    sql`select ${PRINT} from list_prints where station = ${station} and round = ${round} and no = ${no}`,
  );
  return row && printOf(fromRow(row));
}

/** What the papers of a station's round leave standing: printed, and not struck since. */
export function procurationsOnPaper(tx: Tx, { station, round }: StationRound): Promise<readonly OnPaper[]> {
  return query<OnPaper>(
    tx,
    sql`select procuration, number from (
        select distinct on (procuration) procuration, number, is_struck from printed_lines
        where station = ${station} and round = ${round} order by procuration, no desc) last
      where not is_struck`,
  );
}

type NewPrint = Omit<typeof listPrints.$inferInsert, 'acknowledgedAt' | 'acknowledgedBy'>;

export async function insertPrint(tx: Tx, print: NewPrint, lines: readonly LateLine[]): Promise<void> {
  await tx.insert(listPrints).values(print);
  const { station, round, no } = print;
  if (lines.length > 0) await tx.insert(printedLines).values(lines.map((line) => ({ station, round, no, ...line })));
}

/** A bureau that has a print in hand has those before. */
export async function acknowledgePrints(
  tx: Tx,
  { station, round, no }: StationRound & { readonly no: number },
  { at, by }: { readonly at: Instant; readonly by: AccountId },
): Promise<void> {
  await query(
    tx,
    sql`update list_prints set acknowledged_at = ${at}::timestamptz, acknowledged_by = ${by}
      where station = ${station} and round = ${round} and no <= ${no} and acknowledged_at is null`,
  );
}

export type PrintedStation = {
  readonly station: StationId;
  readonly phone: string | undefined;
  /** The last print; undefined where the annex was not printed. */
  readonly print: ListPrint | undefined;
};

/** The stations of a commune, or one of them, with their last prints for a round. */
export async function loadPrintedStations(
  tx: Tx,
  asked: { readonly round: RoundId; readonly commune: CommuneCode; readonly station: StationId | undefined },
): Promise<readonly PrintedStation[]> {
  const { round, commune, station = null } = asked;
  const rows = await query<
    { station: StationId; phone: string | null } & { [column in keyof PrintRow]: PrintRow[column] | null }
  >(
    tx,
    sql`select place.id as station, place.phone, print.* from polling_stations place
        left join lateral (select ${PRINT} from list_prints where list_prints.station = place.id and round = ${round}
          order by list_prints.no desc limit 1) print on true
      where place.commune = ${commune} and (${station}::text is null or place.id = ${station}) order by place.id`,
  );
  return rows.map(({ station: id, phone, ...row }) => {
    const print = row.no === null ? undefined : printOf(fromRow(row as PrintRow));
    return { station: id, phone: phone ?? undefined, print };
  });
}

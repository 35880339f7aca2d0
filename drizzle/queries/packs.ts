import { sql } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable } from '#drizzle/connection/statement.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import { packs } from '#drizzle/schema/polls.ts';

export type PackRow = typeof packs.$inferSelect;

/**
 * The number of the last printed list, or 0. The station's row is locked by the caller that numbers the next.
 */
export async function lastPackNo(tx: Tx, held: StationRound): Promise<number> {
  const [row] = await query<{ readonly no: number }>(
    tx,
    sql`select coalesce(max(no), 0) as no from packs where ${isOf(held)}`,
  );
  return row?.no ?? 0;
}

export async function insertPack(tx: Tx, row: PackRow): Promise<void> {
  await tx.insert(packs).values(row);
}

export async function findPack(tx: Tx, held: StationRound, no: number): Promise<PackRow | undefined> {
  const [raw] = await query(tx, sql`select ${pack.columns} from packs pack where ${isOf(held)} and no = ${no}`);
  return raw && pack.parse(raw);
}

const pack = selectable(packs, 'pack');
const isOf = ({ station, round }: StationRound) => sql`station = ${station} and round = ${round}`;

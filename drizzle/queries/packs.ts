import { and, eq, max } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import { packs } from '#drizzle/schema/polls.ts';

export type PackRow = typeof packs.$inferSelect;

/** 0 when there is none; the station's row is held by whoever numbers the next. */
export async function lastPackNo(tx: Tx, held: StationRound): Promise<number> {
  const [row] = await tx
    .select({ no: max(packs.no) })
    .from(packs)
    .where(isOf(held));
  return row?.no ?? 0;
}

export async function insertPack(tx: Tx, made: PackRow): Promise<void> {
  await tx.insert(packs).values(made);
}

export async function findPack(tx: Tx, held: StationRound, no: number): Promise<PackRow | undefined> {
  const [row] = await tx
    .select()
    .from(packs)
    .where(and(isOf(held), eq(packs.no, no)));
  return row;
}

const isOf = ({ station, round }: StationRound) => and(eq(packs.station, station), eq(packs.round, round));

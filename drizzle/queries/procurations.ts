import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Clock, dayAt, type Instant, type TimeZone } from '#core/calendar/instant.ts';
import { asOf } from '#core/law/ending/expiry.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { CoveredRound, Flag, Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { mapRead, query, type Read, read, selectable, uuidArray } from '#drizzle/connection/statement.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { byIds } from '#drizzle/queries/procuration-conditions.ts';
import { fromRow, impossibleRow, roundRows, toRow } from '#drizzle/queries/procuration-rows.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';
import { procurationRounds, procurations } from '#drizzle/schema/procurations.ts';

/** the next recording number; drawn while the mandataire's row is held (else see counter-acts.ts). */
export async function drawRecordedNo(tx: Tx): Promise<number> {
  const [row] = await query<{ readonly no: number }>(tx, sql`select nextval('recorded_no')::float8 as no`);
  return row?.no ?? impossibleRow();
}

/** The one way procurations leave the database: as of `at`, in the order of R-23. */
export function loadProcurations(tx: Tx, where: SQL, at: Instant): Promise<readonly Procuration[]> {
  return read(
    tx,
    selectProcurations(where, () => at),
  );
}

/** Who gave it: that never changes. */
export async function findMandant(tx: Tx, id: ProcurationId): Promise<ElectorId | undefined> {
  const [row] = await query<{ readonly mandant: ElectorId }>(
    tx,
    sql`select mandant from procurations where id = ${id}`,
  );
  return row?.mandant;
}

/**
 * As they were written, whatever the clock has made of them since: a round may be postponed after its day.
 * Hundreds at once: their rounds are rows.
 */
export async function loadStored(tx: Tx, ids: readonly ProcurationId[]): Promise<readonly Procuration[]> {
  const [rows, covered] = await pipelined(
    query(
      tx,
      sql`select ${selected.columns} from procurations where id = any(${uuidArray(ids)}) order by established_day, recorded_no`,
    ),
    query<CoveredRow & { readonly procuration: ProcurationId }>(
      tx,
      sql`select its.procuration, its.round, round.election, round.number, its.day, its.coverage, its.reason
        from procuration_rounds its join rounds round on round.id = its.round
        where its.procuration = any(${uuidArray(ids)}) order by its.day, round.number`,
    ),
  );
  const rowsBy = Map.groupBy(covered, ({ procuration }) => procuration);
  return rows.map((raw) => {
    const row = selected.parse(raw);
    return fromRow(row, (rowsBy.get(row.id) ?? []).map(coveredFrom));
  });
}

/** The same; `clock` is read when their rows have come. */
export function selectProcurations(where: SQL, clock: Clock): Read<readonly Procuration[]> {
  return mapRead(selectStored(where), (stored) => asOfAll(stored, clock()));
}

/** Procurations as they were written, each with the time zone in which its days end. */
export type Stored = { readonly procuration: Procuration; readonly zone: TimeZone };

export function asOfAll(stored: readonly Stored[], at: Instant): readonly Procuration[] {
  return stored.map(({ procuration, zone }) => asOf(procuration, dayAt(at, zone)));
}

/** To be read by `asOfAll`. */
export function selectStored(where: SQL): Read<readonly Stored[]> {
  return {
    statement: sql`select ${selected.columns}, communes.zone, (
        select coalesce(json_agg(json_build_object('round', its.round, 'election', round.election,
          'number', round.number, 'day', its.day, 'coverage', its.coverage, 'reason', its.reason)
          order by its.day, round.number), '[]')
        from procuration_rounds its join rounds round on round.id = its.round
        where its.procuration = procurations.id) as covered
      from procurations join communes on communes.code = procurations.commune
      where ${where} order by established_day, recorded_no`,
    parse: (rows) =>
      rows.map((raw) => {
        const { zone, covered } = raw as { readonly zone: TimeZone; readonly covered: readonly CoveredRow[] };
        return { procuration: fromRow(selected.parse(raw), covered.map(coveredFrom)), zone };
      }),
  };
}

const selected = selectable(procurations, 'procurations');

type CoveredRow = Omit<CoveredRound, 'reason'> & { readonly reason: Refusal | null };

function coveredFrom({ round, election, number, day, coverage, reason }: CoveredRow): CoveredRound {
  return { round, election, number, day, coverage, reason: reason ?? undefined };
}

export async function insertProcuration(tx: Tx, procuration: Procuration): Promise<void> {
  noteWritten(tx, 'procurations', [procuration.id]);
  await tx.insert(procurations).values(toRow(procuration));
  await insertRounds(tx, procuration);
}

async function insertRounds(tx: Tx, procuration: Procuration): Promise<void> {
  if (procuration.rounds.length > 0) await tx.insert(procurationRounds).values(roundRows(procuration));
}

/**
 * Saves what may change in a life: the mandant's commune, its status, its end, what it holds, and what its
 * rounds became; rounds may be new.
 */
export async function updateProcuration(tx: Tx, procuration: Procuration): Promise<void> {
  const { id, mandant, commune } = procuration;
  noteWritten(tx, 'procurations', [id]);
  const { status, effectiveAt, endedAt, endedOn, reasons, heldFrom, flags } = toRow(procuration);
  for (const { round, day, coverage, reason } of procuration.rounds) {
    const set = { day, coverage, reason: reason ?? null };
    await tx
      .insert(procurationRounds)
      .values({
        procuration: id,
        mandant,
        status: sql`(select status from procurations where id = ${id})`,
        round,
        ...set,
      })
      .onConflictDoUpdate({ target: [procurationRounds.procuration, procurationRounds.round], set });
  }
  await tx
    .update(procurations)
    .set({ commune, status, effectiveAt, endedAt, endedOn, reasons, heldFrom, flags })
    .where(eq(procurations.id, id));
}

/**
 * writes that these have expired, which nothing takes back: of each round, the index holds one that
 * lives. Their mandant's row is held.
 */
export async function markExpired(tx: Tx, ids: readonly ProcurationId[]): Promise<void> {
  if (ids.length === 0) return;
  const isLiving = inArray(procurations.status, ['active', 'in-control']);
  const expired = await tx
    .update(procurations)
    .set({ status: 'expired' })
    .where(and(byIds(ids), isLiving))
    .returning({ id: procurations.id });
  noteWritten(
    tx,
    'procurations',
    expired.map(({ id }) => id),
  );
}

/** flags procurations whose order is uncertain, so that a person looks at them. */
export async function flagUncertain(tx: Tx, ids: readonly ProcurationId[]): Promise<void> {
  if (ids.length === 0) return;
  const flags: Flag[] = ['uncertain-order'];
  noteWritten(tx, 'procurations', ids);
  await tx.update(procurations).set({ flags }).where(byIds(ids));
}

/** Locks these rows by ascending id, the one order that cannot deadlock. */
export async function lockProcurations(tx: Tx, ids: readonly ProcurationId[]): Promise<void> {
  if (ids.length === 0) return;
  await query(
    tx,
    sql`select count(*) from (select from procurations where id = any(${uuidArray(ids)}) order by id for no key update) held`,
  );
}

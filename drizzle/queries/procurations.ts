import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, type TimeZone } from '#core/calendar/instant.ts';
import { asOf } from '#core/law/ending/expiry.ts';
import type { CommuneCode, ElectorId, ProcurationId, RoundId } from '#core/model/ids.ts';
import type { CoveredRound, Flag, Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable, uuidArray } from '#drizzle/connection/statement.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { fromRow, impossibleRow, toRow } from '#drizzle/queries/procuration-rows.ts';
import { procurationRounds, procurations } from '#drizzle/schema/procurations.ts';

/** the next recording number; drawn while the mandataire's row is held. */
export async function drawRecordedNo(tx: Tx): Promise<number> {
  const [row] = await query<{ readonly no: number }>(tx, sql`select nextval('recorded_no')::float8 as no`);
  return row?.no ?? impossibleRow();
}

export const byMandants = (ids: readonly ElectorId[]): SQL => sql`mandant = any(${uuidArray(ids)})`;
export const byMandataires = (ids: readonly ElectorId[]): SQL => sql`mandataire = any(${uuidArray(ids)})`;
export const ofPeople = ({ mandants, mandataires }: People): SQL =>
  sql`(${byMandants(mandants)} or ${byMandataires(mandataires)})`;
/** Procurations of these people established on a date or later. */
export const ofPeopleSince = (people: People, day: Day): SQL =>
  sql`${ofPeople(people)} and established_day >= ${day}::date`;
/** what the town hall of a commune has to decide, or let expire. */
export const byWaiting = (commune: CommuneCode): SQL => sql`commune = ${commune} and status = 'in-control'`;
/** Procurations of these people that have one of these rounds, covered or not. */
export const ofPeopleAt = (people: People, rounds: readonly RoundId[]): SQL =>
  sql`${ofPeople(people)} and exists (select from procuration_rounds at
    where at.procuration = procurations.id and at.round = any(${uuidArray(rounds)}))`;
export const byEither = (id: ElectorId): SQL => sql`(mandant = ${id} or mandataire = ${id})`;
export const byIds = (ids: readonly ProcurationId[]): SQL => sql`procurations.id = any(${uuidArray(ids)})`;

/**
 * what a town hall received and did not reject, and what New Caledonia gave its electors, so many
 * after a recording number. Each of the two is read in its own order, so that a small commune reads few.
 */
export function inRegister(commune: CommuneCode, { after, limit }: RegisterPage): SQL {
  const page = (whose: SQL) => sql`(select id, recorded_no from procurations
    where recorded_no > ${after} and status <> 'rejected' and ${whose} order by recorded_no limit ${limit})`;
  const received = page(sql`commune = ${commune}`);
  const given = page(sql`mandant_list = 'new-caledonia' and is_of_commune(mandataire, ${commune})`);
  return sql`procurations.id in (
    select id from (${received} union ${given}) entries order by recorded_no limit ${limit})`;
}

type RegisterPage = { readonly after: number; readonly limit: number };

/** The one way procurations leave the database: as of `at`, in the order of R-23. */
export async function loadProcurations(tx: Tx, where: SQL, at: Instant): Promise<readonly Procuration[]> {
  const loaded = await procurationsWhere(tx, where);
  return loaded.map(({ stored, zone }) => asOf(stored, dayAt(at, zone)));
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

async function procurationsWhere(tx: Tx, where: SQL) {
  const rows = await query<{ readonly zone: TimeZone; readonly covered: readonly CoveredRow[] }>(
    tx,
    sql`select ${selected.columns}, communes.zone, (
        select coalesce(json_agg(json_build_object('round', its.round, 'election', round.election,
          'number', round.number, 'day', its.day, 'coverage', its.coverage, 'reason', its.reason)
          order by its.day, round.number), '[]')
        from procuration_rounds its join rounds round on round.id = its.round
        where its.procuration = procurations.id) as covered
      from procurations join communes on communes.code = procurations.commune
      where ${where} order by established_day, recorded_no`,
  );
  return rows.map((raw) => {
    return { stored: fromRow(selected.parse(raw), raw.covered.map(coveredFrom)), zone: raw.zone };
  });
}

const selected = selectable(procurations, 'procurations');

type CoveredRow = Omit<CoveredRound, 'reason'> & { readonly reason: Refusal | null };

function coveredFrom({ round, election, number, day, coverage, reason }: CoveredRow): CoveredRound {
  return { round, election, number, day, coverage, reason: reason ?? undefined };
}

export async function insertProcuration(tx: Tx, procuration: Procuration): Promise<void> {
  await tx.insert(procurations).values(toRow(procuration));
  await insertRounds(tx, procuration);
}

async function insertRounds(tx: Tx, procuration: Procuration): Promise<void> {
  const { id, mandant, status, rounds: covered } = procuration;
  if (covered.length === 0) return;
  await tx.insert(procurationRounds).values(
    covered.map(({ round, day, coverage, reason }) => ({
      procuration: id,
      mandant,
      status,
      round,
      day,
      coverage,
      reason: reason ?? null,
    })),
  );
}

/**
 * Saves what may change in a life: the mandant's commune, its status, its end, what it holds, and what its
 * rounds became; rounds may be new.
 */
export async function updateProcuration(tx: Tx, procuration: Procuration): Promise<void> {
  const { id, mandant, commune } = procuration;
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
  await tx
    .update(procurations)
    .set({ status: 'expired' })
    .where(and(byIds(ids), isLiving));
}

/** flags procurations whose order is uncertain, so that a person looks at them. */
export async function flagUncertain(tx: Tx, ids: readonly ProcurationId[]): Promise<void> {
  if (ids.length === 0) return;
  const flags: Flag[] = ['uncertain-order'];
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

export type People = { readonly mandants: readonly ElectorId[]; readonly mandataires: readonly ElectorId[] };

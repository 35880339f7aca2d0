import { and, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { ElectorId, ProcurationId, RoundId } from '#core/ids.ts';
import { dayAt, type Instant, type TimeZone } from '#core/instant.ts';
import { asOf, type CoveredRound, type Procuration } from '#core/procuration.ts';
import type { Refusal } from '#core/refusal.ts';
import type { Held } from '#core/rules/cap.ts';
import type { Tx } from '#drizzle/db.ts';
import { fromRow, heldFrom, never, storedStatus, toRow } from '#drizzle/queries/procuration-rows.ts';
import { ask, columnsOf, rowsOf } from '#drizzle/rows.ts';
import { elections, rounds } from '#drizzle/schema/places.ts';
import { procurationRounds, procurations } from '#drizzle/schema/procurations.ts';
import { voteMarks } from '#drizzle/schema/station.ts';

/** the next recording number; drawn while the mandataire's row is held. */
export async function drawRecordedNo(tx: Tx): Promise<number> {
  const [row] = rowsOf<{ no: string | number }>(await tx.execute(sql`select nextval('recorded_no') as no`));
  return Number(row?.no);
}

export const byMandants = (ids: readonly ElectorId[]): SQL => sql`mandant in ${ids}`;
export const byMandataires = (ids: readonly ElectorId[]): SQL => sql`mandataire in ${ids}`;
export const byIds = (ids: readonly ProcurationId[]): SQL => sql`procurations.id in ${ids}`;

/** The one way procurations leave the database: as of `at`, in the order of R-23. */
export async function loadProcurations(tx: Tx, where: SQL, at: Instant): Promise<readonly Procuration[]> {
  const rows = await ask<{ readonly zone: TimeZone; readonly covered: readonly CoveredRow[] }>(
    tx,
    sql`select ${columns.list}, communes.zone, (
        select coalesce(json_agg(json_build_object('round', its.round, 'election', round.election,
          'number', round.number, 'day', its.day, 'coverage', its.coverage, 'reason', its.reason)
          order by its.day, round.number), '[]')
        from procuration_rounds its join rounds round on round.id = its.round
        where its.procuration = procurations.id) as covered
      from procurations join communes on communes.code = procurations.commune
      where ${where} order by established_day, recorded_no`,
  );
  return rows.map((raw) => {
    const covered = raw.covered.map((its) => ({ ...its, reason: its.reason ?? undefined }));
    return asOf(fromRow(columns.rowOf(raw), covered), dayAt(at, raw.zone));
  });
}

const columns = columnsOf(procurations, 'procurations');

type CoveredRow = Omit<CoveredRound, 'reason'> & { readonly reason: Refusal | null };

export async function insertProcuration(tx: Tx, procuration: Procuration): Promise<void> {
  await tx.insert(procurations).values(toRow(procuration));
  await insertRounds(tx, procuration);
}

async function insertRounds(tx: Tx, procuration: Procuration): Promise<void> {
  const { id, mandant, rounds: covered } = procuration;
  if (covered.length === 0) return;
  const status = storedStatus(procuration);
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

/** Saves what may change in a life: its status, its end, what its rounds became. */
export async function updateProcuration(tx: Tx, procuration: Procuration): Promise<void> {
  const { status, endedAt, reasons } = toRow(procuration);
  for (const { round, coverage, reason } of procuration.rounds) {
    await tx
      .update(procurationRounds)
      .set({ coverage, reason: reason ?? null })
      .where(and(eq(procurationRounds.procuration, procuration.id), eq(procurationRounds.round, round)));
  }
  await tx.update(procurations).set({ status, endedAt, reasons }).where(eq(procurations.id, procuration.id));
}

/** Holds these rows, in the one order that cannot deadlock. */
export async function lockProcurations(tx: Tx, ids: readonly ProcurationId[]): Promise<void> {
  if (ids.length === 0) return;
  await ask(tx, sql`select id from procurations where id in ${ids} order by id for no key update`);
}

/** what counts against a mandataire's cap at these rounds, wherever they were polled already: covered and living, or used. */
export async function loadHeld(tx: Tx, mandataire: ElectorId, among: readonly RoundId[]): Promise<readonly Held[]> {
  if (among.length === 0) return [];
  const used = tx
    .select({ mark: voteMarks.id })
    .from(voteMarks)
    .where(
      and(
        eq(voteMarks.procuration, procurations.id),
        eq(voteMarks.round, procurationRounds.round),
        isNull(voteMarks.correctedAt),
      ),
    );
  const atRounds = inArray(procurationRounds.round, [...among]);
  const living = and(inArray(procurations.status, ['active', 'in-control']), eq(procurationRounds.coverage, 'covered'));
  const rows = await tx
    .select({ its: procurations, round: procurationRounds, number: rounds.number, election: elections.name })
    .from(procurations)
    .innerJoin(procurationRounds, eq(procurationRounds.procuration, procurations.id))
    .innerJoin(rounds, eq(rounds.id, procurationRounds.round))
    .innerJoin(elections, eq(elections.id, rounds.election))
    .where(and(eq(procurations.mandataire, mandataire), or(living, exists(used)), atRounds));
  return [...Map.groupBy(rows, ({ its }) => its.id)].map(([id, theirs]) => ({
    id,
    ...heldFrom(theirs[0]?.its ?? never()),
    rounds: theirs.map(({ round: { round, day }, number, election }) => ({ round, day, number, election })),
  }));
}

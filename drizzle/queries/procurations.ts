import { and, asc, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { ElectorId, ProcurationId, RoundId } from '#core/ids.ts';
import { dayAt, type Instant } from '#core/instant.ts';
import { asOf, type CoveredRound, type Procuration } from '#core/procuration.ts';
import type { Held } from '#core/rules/cap.ts';
import type { Tx } from '#drizzle/db.ts';
import { fromRow, heldFrom, never, storedStatus, toRow } from '#drizzle/queries/procuration-rows.ts';
import { rowsOf } from '#drizzle/rows.ts';
import { communes, elections, rounds } from '#drizzle/schema/places.ts';
import { procurationRounds, procurations } from '#drizzle/schema/procurations.ts';
import { voteMarks } from '#drizzle/schema/station.ts';

/** the next recording number; drawn while the mandataire's row is held. */
export async function drawRecordedNo(tx: Tx): Promise<number> {
  const [row] = rowsOf<{ no: string | number }>(await tx.execute(sql`select nextval('recorded_no') as no`));
  return Number(row?.no);
}

export const byMandants = (ids: readonly ElectorId[]): SQL => inArray(procurations.mandant, [...ids]);
export const byMandataires = (ids: readonly ElectorId[]): SQL => inArray(procurations.mandataire, [...ids]);
export const byIds = (ids: readonly ProcurationId[]): SQL => inArray(procurations.id, [...ids]);

/** The one way procurations leave the database: as of `at`, in the order of R-23. */
export async function loadProcurations(tx: Tx, where: SQL, at: Instant): Promise<readonly Procuration[]> {
  const rows = await tx
    .select({ row: procurations, zone: communes.zone })
    .from(procurations)
    .innerJoin(communes, eq(communes.code, procurations.commune))
    .where(where)
    .orderBy(asc(procurations.establishedDay), asc(procurations.recordedNo));
  const covered = await coveredRounds(
    tx,
    rows.map(({ row }) => row.id),
  );
  return rows.map(({ row, zone }) => asOf(fromRow(row, covered.get(row.id) ?? []), dayAt(at, zone)));
}

async function coveredRounds(
  tx: Tx,
  ids: readonly ProcurationId[],
): Promise<ReadonlyMap<ProcurationId, readonly CoveredRound[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ its: procurationRounds, election: rounds.election, number: rounds.number })
    .from(procurationRounds)
    .innerJoin(rounds, eq(rounds.id, procurationRounds.round))
    .where(inArray(procurationRounds.procuration, [...ids]))
    .orderBy(asc(procurationRounds.day), asc(rounds.number));
  const byProcuration = Map.groupBy(rows, ({ its }) => its.procuration);
  return new Map(
    [...byProcuration].map(([id, theirs]) => [
      id,
      theirs.map(({ its: { round, day, coverage, reason }, election, number }) => {
        return { round, election, number, day, coverage, reason: reason ?? undefined };
      }),
    ]),
  );
}

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
  await tx
    .select({ id: procurations.id })
    .from(procurations)
    .where(byIds(ids))
    .orderBy(asc(procurations.id))
    .for('no key update');
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

import { sql } from 'drizzle-orm';
import type { Consequence } from '#core/rules/consequences.ts';
import type { Tx } from '#drizzle/db.ts';
import { toRow } from '#drizzle/queries/procuration-rows.ts';
import { ask } from '#drizzle/rows.ts';

/** Saves what thousands become, in three statements: who loses a round before who takes it, since one alone may hold it. */
export async function saveConsequences(tx: Tx, consequences: readonly Consequence[]): Promise<void> {
  const rows = consequences.flatMap(({ after, changed }) =>
    changed.map(({ round, day, coverage, reason = null }) => ({ procuration: after.id, round, day, coverage, reason })),
  );
  await saveRounds(
    tx,
    rows.filter(({ coverage }) => coverage !== 'covered'),
  );
  await saveEnded(
    tx,
    consequences.filter(({ after }) => after.status === 'void'),
  );
  await saveRounds(
    tx,
    rows.filter(({ coverage }) => coverage === 'covered'),
  );
}

async function saveRounds(tx: Tx, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await ask(
    tx,
    sql`insert into procuration_rounds (procuration, mandant, status, round, day, coverage, reason)
      select its.procuration, procurations.mandant, procurations.status, its.round, its.day, its.coverage, its.reason
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as its (procuration uuid, round uuid, day date, coverage text, reason jsonb)
      join procurations on procurations.id = its.procuration
      on conflict (procuration, round) do update
        set day = excluded.day, coverage = excluded.coverage, reason = excluded.reason`,
  );
}

async function saveEnded(tx: Tx, ended: readonly Consequence[]): Promise<void> {
  if (ended.length === 0) return;
  const rows = ended.map(({ after }) => toRow(after)).map(({ id, endedAt, reasons }) => ({ id, endedAt, reasons }));
  await ask(
    tx,
    sql`update procurations set status = 'void', ended_at = its."endedAt", reasons = its.reasons
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as its (id uuid, "endedAt" timestamptz, reasons jsonb)
      where procurations.id = its.id`,
  );
}

import { type SQL, sql } from 'drizzle-orm';
import type { Consequence } from '#core/law/ending/consequences.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { CoveredRound, Living } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';
import { toRow } from '#drizzle/queries/procuration-rows.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';

/**
 * Saves a reassessment of many procurations: losses of a round before gains, since only one procuration may
 * cover it.
 */
export async function saveConsequences(tx: Tx, consequences: readonly Consequence[]): Promise<void> {
  noteWritten(
    tx,
    'procurations',
    consequences.map(({ after }) => after.id),
  );
  const rows = consequences.flatMap(rowsOf);
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

type Row = CoveredRound &
  Pick<Living, 'mandant' | 'status'> & { readonly procuration: ProcurationId; readonly isNew: boolean };

/** With the status that the procuration has until its end is saved. */
function rowsOf({ before: { id, mandant, status, rounds }, changed }: Consequence): readonly Row[] {
  return changed.map((changedRound) => {
    const isNew = !rounds.some(({ round }) => round === changedRound.round);
    return { ...changedRound, procuration: id, mandant, status, isNew };
  });
}

async function saveRounds(tx: Tx, rows: readonly Row[]): Promise<void> {
  const { added = [], moved = [] } = Object.groupBy(rows, ({ isNew }) => (isNew ? 'added' : 'moved'));
  if (moved.length > 0) {
    await query(
      tx,
      sql`update procuration_rounds its set day = given.day, coverage = given.coverage, reason = given.reason
        from ${given(moved)} where its.procuration = given.procuration and its.round = given.round`,
    );
  }
  if (added.length > 0) {
    await query(
      tx,
      sql`insert into procuration_rounds (procuration, mandant, status, round, day, coverage, reason)
        select procuration, mandant, status, round, day, coverage, reason from ${given(added)}`,
    );
  }
}

/** Rows column by column, which is less work than JSON. */
function given(rows: readonly Row[]): SQL {
  const column = (name: keyof Row) => textArray(rows.map((row) => `${row[name]}`));
  const reasons = textArray(rows.map(({ reason }) => (reason === undefined ? '' : JSON.stringify(reason))));
  return sql`(select procuration::uuid, mandant::uuid, status, round::uuid, day::date, coverage,
      nullif(reason, '')::jsonb as reason
    from unnest(${column('procuration')}, ${column('mandant')}, ${column('status')}, ${column('round')},
      ${column('day')}, ${column('coverage')}, ${reasons})
      as texts (procuration, mandant, status, round, day, coverage, reason)) given`;
}

async function saveEnded(tx: Tx, ended: readonly Consequence[]): Promise<void> {
  if (ended.length === 0) return;
  const rows = ended
    .map(({ after }) => toRow(after))
    .map(({ id, endedAt, endedOn, reasons }) => {
      return { id, endedAt, endedOn, reasons };
    });
  await query(
    tx,
    sql`update procurations set status = 'void', ended_at = its."endedAt", ended_on = its."endedOn", reasons = its.reasons
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) 
        as its (id uuid, "endedAt" timestamptz, "endedOn" date, reasons jsonb)
      where procurations.id = its.id`,
  );
}

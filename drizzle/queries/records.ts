import { sql } from 'drizzle-orm';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';
import { incidents } from '#drizzle/schema/marks.ts';
import { revocations } from '#drizzle/schema/procurations.ts';
import type { outbox } from '#drizzle/schema/records.ts';

export type MessageRow = typeof outbox.$inferInsert;
export type IncidentRow = typeof incidents.$inferInsert;
/**
 * A change of a station's list: of the elector's line; without an elector, of the station's polls, or a vote
 * that was refused.
 */
export type ListChange = {
  readonly station: StationId;
  readonly elector: ElectorId | undefined;
  readonly isRefusal?: true;
};

/** queues messages, except to a mandant who is dead. */
export async function queueMessages(tx: Tx, messages: readonly MessageRow[]): Promise<void> {
  if (messages.length === 0) return;
  await query(
    tx,
    sql`insert into outbox (id, commune, elector, about, channel, facts, queued_at)
      select its.id, its.commune, its.elector, its.about, its.channel, its.facts, its."queuedAt"
      from jsonb_to_recordset(${JSON.stringify(messages)}::text::jsonb) as its (id uuid, commune text, elector uuid, about text,
        channel text, facts jsonb, "queuedAt" timestamptz)
      join electors on electors.id = its.elector and electors.loss is distinct from 'dead'`,
  );
}

export async function writeIncidents(tx: Tx, written: readonly IncidentRow[]): Promise<void> {
  if (written.length > 0) await tx.insert(incidents).values([...written]);
}

export async function insertRevocation(tx: Tx, revocation: typeof revocations.$inferInsert): Promise<void> {
  noteWritten(tx, 'revocations', [revocation.id]);
  await tx.insert(revocations).values(revocation);
}

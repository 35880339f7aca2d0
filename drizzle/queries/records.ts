import type { ElectorId, StationId } from '#core/ids.ts';
import type { Tx } from '#drizzle/db.ts';
import { revocations } from '#drizzle/schema/procurations.ts';
import { outbox } from '#drizzle/schema/records.ts';
import { incidents } from '#drizzle/schema/station.ts';

export type MessageRow = typeof outbox.$inferInsert;
export type IncidentRow = typeof incidents.$inferInsert;
export type Changed = { readonly station: StationId; readonly elector: ElectorId };

export async function queueMessages(tx: Tx, messages: readonly MessageRow[]): Promise<void> {
  if (messages.length > 0) await tx.insert(outbox).values([...messages]);
}

export async function writeIncidents(tx: Tx, written: readonly IncidentRow[]): Promise<void> {
  if (written.length > 0) await tx.insert(incidents).values([...written]);
}

export async function insertRevocation(tx: Tx, revocation: typeof revocations.$inferInsert): Promise<void> {
  await tx.insert(revocations).values(revocation);
}

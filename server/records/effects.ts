import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { appendChange, appendChanges, appendRefusal } from '#drizzle/queries/list-changes.ts';
import {
  type IncidentRow,
  type ListChange,
  type MessageRow,
  queueMessages,
  writeIncidents,
} from '#drizzle/queries/records.ts';
import type { AuditRecord } from '#server/records/audit-chain.ts';
import { recordEntries } from '#server/records/said-rows.ts';

/**
 * What an act or a reassessment does to others: whom it notifies, what the minutes say, which lines of lists
 * change.
 */
export type Effects = {
  readonly messages: readonly MessageRow[];
  readonly incidents: readonly IncidentRow[];
  readonly changed: readonly ListChange[];
};

export const NO_EFFECTS: Effects = { messages: [], incidents: [], changed: [] };

/** The effects of several parts of one act, in their order. */
export function mergeEffects(...parts: readonly Effects[]): Effects {
  return {
    messages: parts.flatMap(({ messages }) => messages),
    incidents: parts.flatMap(({ incidents }) => incidents),
    changed: parts.flatMap(({ changed }) => changed),
  };
}

/** The lines of an elector on the lists of these stations. */
export function linesAt(stations: readonly StationId[], elector: ElectorId): readonly ListChange[] {
  return stations.map((station) => ({ station, elector }));
}

/**
 * Saves effects and audit entries; the entries last, since the end of a chain stays locked until the commit.
 */
export async function recordEffects(
  tx: Tx,
  { messages, incidents, changed }: Effects,
  { entries, at }: { readonly entries: readonly AuditRecord[]; readonly at: Instant },
): Promise<void> {
  await pipelined(
    recordChanges(
      tx,
      changed.filter(({ isRefusal }) => !isRefusal),
      at,
    ),
    queueMessages(tx, messages),
    writeIncidents(tx, incidents),
    recordEntries(tx, entries),
  );
  // A refusal is numbered once its entry has its own number.
  for (const { station, isRefusal } of changed) if (isRefusal) await appendRefusal(tx, station, at);
}

/** Almost every act changes one line: its statement is shorter than the one of many. */
function recordChanges(tx: Tx, changed: readonly ListChange[], at: Instant): Promise<void> {
  const [first, ...others] = changed;
  return first && others.length === 0 ? appendChange(tx, { ...first, at }) : appendChanges(tx, changed, at);
}

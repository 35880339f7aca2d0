import type { IncidentRow } from '#drizzle/queries/records.ts';
import type { ServerContext } from '#server/api/context.ts';
import { uuid } from '#server/records/uuid.ts';

/** an incident for the procès-verbal. */
export function incident(context: ServerContext, written: Omit<IncidentRow, 'id'>): IncidentRow {
  return { id: uuid(context.machineClock), ...written };
}

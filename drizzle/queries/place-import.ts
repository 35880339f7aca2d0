import { sql } from 'drizzle-orm';
import type { PlannedStation, Station } from '#core/law/elections/place-import.ts';
import type { Commune, Hours } from '#core/model/election.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';

/** The communes among these that have or had a registration. */
export async function communesInUse(tx: Tx, codes: readonly CommuneCode[]): Promise<ReadonlySet<CommuneCode>> {
  if (codes.length === 0) return new Set();
  const rows = await query<{ readonly commune: CommuneCode }>(
    tx,
    sql`select distinct commune from polling_stations station where commune = any(${textArray(codes)})
      and exists (select from registrations where registrations.station = station.id)`,
  );
  return new Set(rows.map(({ commune }) => commune));
}

/** The hours and the telephone of the stations among these that are known. */
export async function knownHours(tx: Tx, ids: readonly StationId[]): Promise<ReadonlyMap<StationId, PlannedStation>> {
  if (ids.length === 0) return new Map();
  const rows = await query<Hours & { readonly id: StationId; readonly phone: string | null }>(
    tx,
    sql`select id, opens, closes, phone from polling_stations where id = any(${textArray(ids)})`,
  );
  return new Map(rows.map(({ id, phone, ...hours }) => [id, { ...hours, phone: phone ?? undefined }]));
}

/** Adds communes, or gives those that are known what they are now. */
export async function saveCommunes(tx: Tx, rows: readonly Commune[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(communes)
    .values([...rows])
    .onConflictDoUpdate({
      target: communes.code,
      set: {
        name: sql`excluded.name`,
        kind: sql`excluded.kind`,
        territory: sql`excluded.territory`,
        zone: sql`excluded.zone`,
      },
    });
}

/** Adds stations, or gives those that are known their hours, and their telephone if it is given. */
export async function saveStations(tx: Tx, rows: readonly Station[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(pollingStations)
    .values([...rows])
    .onConflictDoUpdate({
      target: pollingStations.id,
      set: {
        opens: sql`excluded.opens`,
        closes: sql`excluded.closes`,
        phone: sql`coalesce(excluded.phone, ${pollingStations.phone})`,
        pollsNo: sql`${pollingStations.pollsNo} + 1`,
      },
    });
}

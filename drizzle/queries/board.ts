import { sql } from 'drizzle-orm';
import type { CommuneCode, RoundId, StationId } from '#core/ids.ts';
import { fromStored, type Instant, type LocalTime } from '#core/instant.ts';
import type { Quarter } from '#core/rules/board.ts';
import type { Tx } from '#drizzle/db.ts';
import { ask } from '#drizzle/rows.ts';

/** A round everywhere, or in one commune. */
export type Scope = { readonly round: RoundId; readonly commune: CommuneCode | undefined };

export type StationCounts = {
  readonly station: StationId;
  readonly commune: CommuneCode;
  readonly opens: LocalTime;
  readonly closes: LocalTime;
  readonly openedAt: Instant | undefined;
  readonly closedAt: Instant | undefined;
  readonly proxy: number;
  readonly inPerson: number;
  readonly remote: number;
  readonly corrected: number;
  readonly lastAt: Instant | undefined;
};

type StationRow = Omit<StationCounts, 'openedAt' | 'closedAt' | 'lastAt'> & {
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly lastAt: string | null;
};

/** Each station with what was declared and counted there; nothing to who may not see it. */
export async function loadStations(tx: Tx, { round, commune }: Scope): Promise<readonly StationCounts[]> {
  const rows = await ask<StationRow>(
    tx,
    sql`select station, commune, opens, closes, opened_at as "openedAt", closed_at as "closedAt", proxy::int,
      in_person::int as "inPerson", remote::int, corrected::int, last_at as "lastAt"
      from board_stations(${round}, ${commune ?? null}::text)`,
  );
  return rows.map((row) => ({
    ...row,
    openedAt: stored(row.openedAt),
    closedAt: stored(row.closedAt),
    lastAt: stored(row.lastAt),
  }));
}

/** Votes by quarters of an hour, those without any left out. */
export async function loadQuarters(tx: Tx, { round, commune }: Scope): Promise<readonly Quarter[]> {
  const rows = await ask<{ readonly from: string; readonly proxy: number; readonly inPerson: number }>(
    tx,
    sql`select quarter as "from", proxy::int, in_person::int as "inPerson" from board_quarters(${round}, ${commune ?? null}::text)`,
  );
  return rows.map((row) => ({ ...row, from: fromStored(row.from) }));
}

function stored(text: string | null): Instant | undefined {
  return text === null ? undefined : fromStored(text);
}

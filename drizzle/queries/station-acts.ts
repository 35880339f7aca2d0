import { sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, type ValueOrSql } from '#drizzle/connection/statement.ts';
import type { Body, Unchained } from '#drizzle/queries/audit.ts';
import type { Claim, EarlierCall } from '#drizzle/queries/idempotency.ts';

/** How many jobs there ever were, which no clock decides, and whether one runs. */
export type JobCount = { readonly count: number; readonly isRunning: boolean };

export function selectJobCount(): Read<JobCount> {
  return {
    statement: sql`select count(*)::int as count, coalesce(bool_or(ended_at is null), false) as "isRunning" from jobs`,
    parse: ([row]) => row as JobCount,
  };
}

/** How often a station's polls or hours have changed; -1 where there is no such station. */
export function selectPollsNo(station: ValueOrSql<StationId>): Read<number> {
  return {
    statement: sql`select polls_no as no from polling_stations where id = ${station}`,
    parse: ([row]) => Number(row?.['no'] ?? -1),
  };
}

/**
 * The counts that the facts of an act were read with: equal ones under the locks say that the facts still
 * hold.
 */
export type StationGuard = {
  readonly jobs: number;
  readonly elector: ElectorId;
  readonly version: number;
  readonly station: StationId;
  readonly pollsNo: number;
};

export type StationActRow = {
  readonly claim: Claim;
  /** JSON. */
  readonly answer: string;
  readonly guard: StationGuard;
  /** Without a mark, the act is a refusal, or says again what was done. */
  readonly mark: VoteMark | undefined;
  readonly entry: Unchained & Body;
};

/**
 * An act is written, overtaken (its facts have changed, and nothing of it was written), or was an earlier
 * call.
 */
export type Recorded = 'written' | 'overtaken' | EarlierCall;

/**
 * Writes an act whole, in one statement that is its own transaction; throws an `isOvertaken` error when the
 * facts of the guard have changed.
 */
export async function recordStationAct(tx: Pick<Tx, 'execute'>, act: StationActRow): Promise<Recorded> {
  const { claim, answer, guard, mark, entry } = act;
  const { chain, at, commitment, salt, body } = entry;
  const [row] = await query<{ readonly earlier: EarlierCall | null }>(
    tx,
    sql`select record_station_act(${claim.account}::uuid, ${claim.tokenHash}, ${claim.role}, ${claim.key}::uuid, ${claim.act}, ${claim.inputHash},
      ${claim.at}::timestamptz, ${answer}, ${guard.jobs}::int, ${guard.elector}::uuid, ${guard.version}::bigint,
      ${guard.station}, ${guard.pollsNo}::bigint, ${mark ? markJson(mark) : null}::text::jsonb,
      ${chain}, ${at}::text, ${commitment}, ${salt}, ${body}) as earlier`,
  );
  return row?.earlier ?? 'written';
}

/** By the names of the columns. */
function markJson(mark: VoteMark): string {
  const { id, elector, round, station, kind, at } = mark;
  const proxy = mark.kind === 'proxy' ? { procuration: mark.procuration, mandataire: mark.mandataire } : {};
  const fromPrison = mark.kind === 'remote' && mark.fromPrison;
  return JSON.stringify({
    id,
    elector,
    round,
    station,
    kind,
    at: at satisfies Instant,
    ...proxy,
    from_prison: fromPrison,
  });
}

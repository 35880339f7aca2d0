import { sql } from 'drizzle-orm';
import { fromStored } from '#core/calendar/instant.ts';
import { communeOfStation, type ElectorId, type StationId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { RefusedVote } from '#core/model/refused-vote.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read } from '#drizzle/connection/statement.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';

/** Refused votes of one answer at most, the newest. */
const MOST = 200;

type Row = {
  readonly no: number;
  readonly at: string;
  readonly elector: ElectorId | null;
  readonly refusals: readonly Refusal[];
};

/**
 * the votes that a station refused at a round, told after one change of its list and up to another, the
 * oldest first. From the log, which keeps their reasons until a purge.
 */
export async function loadRefusedVotes(
  tx: Tx,
  { station, round }: StationRound,
  { after, until }: { readonly after: number; readonly until: number },
): Promise<readonly RefusedVote[]> {
  const rows = await query<Row>(
    tx,
    sql`select no::float8 as no, at::text as at, body::jsonb #>> '{about,elector}' as elector, body::jsonb -> 'refused' as refusals
      from changes join audit_body on chain = ${communeOfStation(station)} and seq = refusal
      where station = ${station} and refusal is not null and no > ${after} and no <= ${until}
        and body::jsonb #>> '{about,round}' = ${round}
      order by changes.no desc limit ${MOST}`,
  );
  return rows
    .map(({ at, elector, ...row }) => ({ ...row, at: fromStored(at), elector: elector ?? undefined }))
    .toReversed();
}

/** Whether a station has refused a vote, at any round. */
export function selectHasRefusals(station: StationId): Read<boolean> {
  return {
    statement: sql`select exists (select from changes where station = ${station} and refusal is not null) as "hasRefusals"`,
    parse: ([row]) => row?.['hasRefusals'] === true,
  };
}

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
  readonly total: number;
};

/** Votes that a station refused, and how many older ones are left out. */
export type RefusedVotes = { readonly refused: readonly RefusedVote[]; readonly more: number };

/**
 * the votes that a station refused at a round, told after one change of its list and up to another, the
 * oldest first. From the log, which keeps their reasons until a purge.
 */
export async function loadRefusedVotes(
  tx: Tx,
  { station, round }: StationRound,
  { after, until, most = MOST }: { readonly after: number; readonly until: number; readonly most?: number },
): Promise<RefusedVotes> {
  const rows = await query<Row>(
    tx,
    sql`select no::float8 as no, at::text as at, body::jsonb #>> '{about,elector}' as elector, body::jsonb -> 'refused' as refusals,
        count(*) over ()::int as total
      from changes join audit_body on chain = ${communeOfStation(station)} and seq = refusal
      where station = ${station} and refusal is not null and no > ${after} and no <= ${until}
        and body::jsonb #>> '{about,round}' = ${round}
      order by changes.no desc limit ${most}`,
  );
  const refused = rows
    .map(({ no, at, elector, refusals }) => ({ no, refusals, at: fromStored(at), elector: elector ?? undefined }))
    .toReversed();
  return { refused, more: (rows[0]?.total ?? 0) - rows.length };
}

/** Whether a station has refused a vote, at any round. */
export function selectHasRefusals(station: StationId): Read<boolean> {
  return {
    statement: sql`select exists (select from changes where station = ${station} and refusal is not null) as "hasRefusals"`,
    parse: ([row]) => row?.['hasRefusals'] === true,
  };
}

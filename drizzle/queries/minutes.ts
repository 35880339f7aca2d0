import { sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { RefusalCount } from '#core/model/closing-report.ts';
import type { AccountId, CommuneCode } from '#core/model/ids.ts';
import type { Check } from '#core/model/opening.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, uuidArray } from '#drizzle/connection/statement.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';

type During = { readonly from: Instant; readonly until: Instant };

/**
 * The votes that a station refused at a round, by reason: one with two reasons is counted under each. From
 * the log, which keeps them.
 */
export async function countRefusedVotes(
  tx: Tx,
  { station, round, commune }: StationRound & { readonly commune: CommuneCode },
  { from, until }: During,
): Promise<readonly RefusalCount[]> {
  return query<RefusalCount>(
    tx,
    sql`select reason ->> 'code' as what, count(*)::int as count
      from audit_entry entry
      join audit_body on audit_body.chain = entry.chain and audit_body.seq = entry.seq
      cross join lateral jsonb_array_elements(body::jsonb -> 'refused') reason
      where audit_body.chain = ${commune} and body like '%"refused":%'
        and entry.at >= ${from} and entry.at < ${until}
        and entry.act in ('station.proxyVotes', 'station.mandantVotes', 'station.bearerVotes')
        and body::jsonb #>> '{about,station}' = ${station} and body::jsonb #>> '{about,round}' = ${round}
      group by 1 order by 2 desc, 1`,
  );
}

/** What an opening was declared on, where it was not refused. */
export type DeclaredOpening = { readonly checks: readonly Check[]; readonly terminals: number };

/**
 * The checks on which a station's opening was declared, from the log: the lines that did not agree, and the
 * terminals that were counted.
 */
export async function loadDeclaredOpening(
  tx: Tx,
  { station, round, commune }: StationRound & { readonly commune: CommuneCode },
  { from, until }: During,
): Promise<DeclaredOpening | undefined> {
  const [row] = await query<DeclaredOpening>(
    tx,
    sql`select body::jsonb #> '{about,checks}' as checks, (body::jsonb #>> '{about,terminals}')::int as terminals
      from audit_entry entry
      join audit_body on audit_body.chain = entry.chain and audit_body.seq = entry.seq
      where entry.chain = ${commune} and entry.act = 'station.open' and not body::jsonb ? 'refused'
        and entry.at >= ${from} and entry.at < ${until}
        and body::jsonb #>> '{about,station}' = ${station} and body::jsonb #>> '{about,round}' = ${round}
      order by entry.seq desc limit 1`,
  );
  return row;
}

/** The names of these accounts' people, as sheets and minutes print them. */
export async function accountNames(tx: Tx, ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await query<{ readonly id: AccountId; readonly who: string }>(
    tx,
    sql`select id, who from accounts where id = any(${uuidArray(ids)})`,
  );
  return new Map(rows.map(({ id, who }) => [id, who]));
}

/** The end of a commune's log, which a sheet of paper holds it to. */
export async function loadHead(
  tx: Tx,
  chain: string,
): Promise<{ readonly seq: number; readonly hash: string } | undefined> {
  const [head] = await query<{ readonly seq: number; readonly hash: string }>(
    tx,
    sql`select seq::float8 as seq, hash from audit_head where chain = ${chain}`,
  );
  return head;
}

import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { logLoaded } from '#test/database/loaded.ts';

/** SHA-256 of two lines, as `commitmentOf` makes it. */
const SEALED = sql`digest_of(array[salt, body])`;
/** Entries chained by one call. */
const AT_ONCE = 2_000;
const AT = sql`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Gives a generated database the entries of the acts that nobody did: of each mark, procuration, request and
 * account, chained by the function that chains every act, in order. By SQL, since they are a million.
 */
export async function logGenerated(owner: Database): Promise<void> {
  const { db } = owner;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update procurations set version = 1`);
    await tx.execute(sql`update requests set version = 1`);
    await tx.execute(sql`insert into idempotency (account, key, act, input_hash, answer, at)
      select account, id, 'station.proxyVotes', '', '{}', at from vote_marks`);
  });
  const acts = sql`
    select split_part(station, '/', 1) as chain, at, 'station.proxyVotes' as act, account, id,
      jsonb_build_object('about', jsonb_build_object('id', id, 'elector', elector, 'round', round, 'station', station,
        'kind', kind, 'procuration', procuration, 'mandataire', mandataire, 'at', at, 'corrected', false))::text as body
    from vote_marks
    union all
    select commune, established_at, 'procuration.settle', null, id, jsonb_build_object('about', jsonb_build_object(
        'procuration', id), 'wrote', jsonb_build_array(jsonb_build_object('table', 'procurations', 'no', 1, 'its',
        to_jsonb(its) - 'home_visit' || jsonb_build_object('rounds', (select coalesce(jsonb_agg(to_jsonb(covered)), '[]')
          from procuration_rounds covered where covered.procuration = its.id)))))::text
    from procurations its
    union all
    select commune, requested_at, 'procuration.settle', null, id, jsonb_build_object('about', jsonb_build_object(
        'request', id), 'wrote', jsonb_build_array(jsonb_build_object('table', 'requests', 'no', 1, 'its',
        to_jsonb(its) - 'home_visit')))::text
    from requests its`;
  // A foreign key's plan, made while the log is empty, would read the whole log for each body.
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      select count(append_entries(chains, ats, names, accounts, commitments, salts, bodies)::text)
      from (select array_agg(chain order by n) as chains, array_agg(${AT} order by n) as ats, array_agg(act order by n) as names,
          array_agg(account order by n) as accounts, array_agg(${SEALED} order by n) as commitments,
          array_agg(salt order by n) as salts, array_agg(body order by n) as bodies
        from (select acts.*, md5(id::text) as salt, row_number() over (order by chain, at, id) as n from (${acts}) acts) its
        group by (n - 1) / ${AT_ONCE}) called`);
  });
  await logLoaded(owner);
  await db.execute(sql`analyze`);
}

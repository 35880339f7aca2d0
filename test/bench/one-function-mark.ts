import { sql } from 'drizzle-orm';
import type { Db } from '#drizzle/connection/database.ts';
import type { Service } from '#test/bench/service.ts';
import { newVote, type Voters } from '#test/bench/voters.ts';

const ROWS_AT_ONCE = 1_000;

/**
 * The least that a mark can be: one function that looks a vote up, keeps its key, locks its elector, makes a
 * mark of which there is one an elector, and chains an entry of the log. Its tables have no references and no
 * triggers.
 */
const FUNCTION = sql.raw(`
  drop table if exists bench_votes, bench_keys, bench_marks, bench_heads, bench_entries;
  create table bench_votes (n integer primary key, elector uuid not null, station text not null, commune text not null,
    account uuid not null, mark uuid not null, key uuid not null);
  create table bench_keys (account uuid, key uuid, answer text not null, primary key (account, key));
  create table bench_marks (id uuid primary key, elector uuid not null unique, station text not null, at timestamptz not null);
  create table bench_heads (chain text primary key, seq bigint not null, hash text not null) with (fillfactor = 20);
  create table bench_entries (chain text, seq bigint, at timestamptz not null, body text not null, hash text not null,
    primary key (chain, seq));
  create or replace function bench_mark(at integer) returns void language plpgsql security definer as $$
  declare
    vote bench_votes;
    head bench_heads;
    next_hash text;
  begin
    select * into strict vote from bench_votes where n = bench_mark.at;
    insert into bench_keys values (vote.account, vote.key, '{"ok":true}');
    perform from electors where id = vote.elector for no key update;
    insert into bench_marks values (vote.mark, vote.elector, vote.station, clock_timestamp());
    select * into strict head from bench_heads where chain = vote.commune for no key update;
    next_hash := encode(sha256(convert_to(head.hash || vote.mark, 'UTF8')), 'hex');
    insert into bench_entries values (vote.commune, head.seq + 1, clock_timestamp(), to_json(vote)::text, next_hash);
    update bench_heads set seq = head.seq + 1, hash = next_hash where chain = vote.commune;
  end $$`);

/** Makes the function and `count` votes for it, numbered from 0, of voters that no other bench uses. */
export async function prepareOneFunctionMark(
  { owner: { db }, generated, loginUrl }: Service,
  voters: Voters,
  count: number,
) {
  await db.execute(FUNCTION);
  const accounts = generated.world.bureaus.assessors;
  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - start) }, (_, index) => {
      const { elector, station, index: at } = voters.next();
      const { id: mark, key } = newVote(voters.round);
      const [commune] = station.split('/');
      return { n: start + index, elector, station, commune, account: accounts[at], mark, key };
    });
    await insertVotes(db, rows);
  }
  await db.execute(sql`insert into bench_heads select distinct commune, 0, '' from bench_votes`);
  await db.execute(sql`analyze bench_votes`);
  const login = sql.identifier(new URL(loginUrl).username);
  await db.execute(sql`grant execute on function bench_mark to ${login}`);
}

async function insertVotes(db: Db, rows: readonly object[]): Promise<void> {
  await db.execute(sql`insert into bench_votes
    select * from jsonb_populate_recordset(null::bench_votes, ${JSON.stringify(rows)}::text::jsonb)`);
}

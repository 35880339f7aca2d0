drop function record_station_act(uuid, uuid, text, text, timestamptz, text, uuid, uuid, bigint, text, bigint, jsonb, text,
  text, text, text, text);
--> statement-breakpoint
-- How many active procurations hold a day or a later one, kept as they are written, so that the status of a server reads
-- none of them.

-- Counts active procurations by the last day that each holds, in a row that no other transaction holds: none waits.
create or replace function count_active(its_day date, change bigint) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update active_tallies its set count = its.count + change
    from (select last_day, slot from active_tallies where last_day = its_day limit 1 for no key update skip locked) free
    where its.last_day = free.last_day and its.slot = free.slot;
  if not found then
    insert into active_tallies (last_day, slot, count) values (its_day, gen_random_uuid(), change);
  end if;
end $$;

-- A period holds its days until its end, whatever its rounds: row by row, so that no other procuration costs anything.
create or replace function count_period() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' and old.validity = 'period' and old.status = 'active' then perform count_active(old.until, -1); end if;
  if tg_op <> 'DELETE' and new.validity = 'period' and new.status = 'active' then perform count_active(new.until, 1); end if;
  return null;
end $$;
create or replace trigger counted_when_made after insert on procurations
  for each row when (new.validity = 'period' and new.status = 'active') execute function count_period();
create or replace trigger counted_when_changed after update on procurations
  for each row when (new.validity = 'period' and (old.status, old.until) is distinct from (new.status, new.until))
  execute function count_period();
create or replace trigger counted_when_deleted after delete on procurations
  for each row when (old.validity = 'period' and old.status = 'active') execute function count_period();

-- A procuration for an election holds the days of the rounds that it covers: those after a statement, less those before it.
create or replace function count_rounds() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone procuration_rounds[] := '{}';
  made procuration_rounds[] := '{}';
  touched uuid[];
begin
  if tg_op <> 'INSERT' then gone := array(select row(its.*)::procuration_rounds from before_it its); end if;
  if tg_op <> 'DELETE' then made := array(select row(its.*)::procuration_rounds from after_it its); end if;
  touched := array(select id from procurations where validity = 'election' and id = any(
    array(select procuration from unnest(gone || made))));
  perform count_active(last_day, sum(change)::bigint) from (
    select max(day) as last_day, 1 as change from procuration_rounds
      where procuration = any(touched) and status = 'active' and coverage = 'covered'
      group by procuration
    union all
    select max(day), -1 from (
      select kept.* from procuration_rounds kept where kept.procuration = any(touched)
        and (kept.procuration, kept.round) not in (select procuration, round from unnest(made))
      union all select * from unnest(gone)) earlier
      where procuration = any(touched) and status = 'active' and coverage = 'covered'
      group by procuration) its
    group by last_day having sum(change) <> 0;
  return null;
end $$;
create or replace trigger counted_when_made after insert on procuration_rounds
  referencing new table as after_it for each statement execute function count_rounds();
create or replace trigger counted_when_changed after update on procuration_rounds
  referencing old table as before_it new table as after_it for each statement execute function count_rounds();
create or replace trigger counted_when_deleted after delete on procuration_rounds
  referencing old table as before_it for each statement execute function count_rounds();
revoke execute on function count_active, count_period, count_rounds from public;
--> statement-breakpoint
-- What acts write by functions, each statement in it seeing what was committed before it (server/act/).

-- An act writes each elector it locks: room on the pages keeps such a row beside the last one, away from the indexes.
alter table electors set (fillfactor = 85);

-- Locks these electors by ascending id, the one order that cannot deadlock, and counts each up: an act that read facts of
-- an elector without a lock compares this count before it writes.
create or replace function lock_electors(ids uuid[]) returns void language plpgsql as $$
begin
  perform from electors where id = any(ids) order by id for no key update;
  update electors set version = version + 1 where id = any(ids);
end $$;

-- The last lock of an act, then entry, body and the new end of the chain, whose hash is `hashOf`'s
-- (server/records/audit-chain.ts). Whoever needs a new chain begins it.
create or replace function append_entry(
  of_chain text, done_at text, done text, by_account uuid, sealed text, body_salt text, body_text text
) returns void language plpgsql as $$
declare
  head audit_head;
  next_hash text;
begin
  select * into head from audit_head where chain = of_chain for no key update;
  if not found then
    insert into audit_head (chain, seq, hash)
    values (of_chain, 0, encode(sha256(convert_to(concat_ws(E'\n', 'procuration', of_chain), 'UTF8')), 'hex'))
    on conflict do nothing;
    select * into head from audit_head where chain = of_chain for no key update;
  end if;
  next_hash := encode(sha256(convert_to(concat_ws(E'\n', head.hash, of_chain, head.seq + 1, done_at, done,
    coalesce(by_account::text, ''), sealed), 'UTF8')), 'hex');
  insert into audit_entry (chain, seq, at, act, account, commitment, previous, hash)
  values (of_chain, head.seq + 1, done_at::timestamptz, done, by_account, sealed, head.hash, next_hash);
  insert into audit_body (chain, seq, salt, body) values (of_chain, head.seq + 1, body_salt, body_text);
  update audit_head set seq = head.seq + 1, hash = next_hash where chain = of_chain;
end $$;

-- An act of a polling station that was decided on facts read without locks, written whole or not at all: it takes the key,
-- locks as every act does (elector, station, end of the chain), compares what the facts were read with, and saves. Answers
-- null, or what an earlier call with the key did. Raises PV001, a code of ours, when the facts have changed.
-- `done` is the name of the act, `of_input` the hash of its input, `answered` and `mark` are JSON, `done_at` is the text that
-- the entry's hash covers; `after_jobs`, `at_version` and `at_polls_no` are what the facts were read with.
create or replace function record_station_act(
  by_account uuid, by_key uuid, done text, of_input text, called_at timestamptz, answered text,
  after_jobs integer, of_elector uuid, at_version bigint, at_station text, at_polls_no bigint,
  mark jsonb, of_chain text, done_at text, sealed text, body_salt text, body_text text
) returns json language plpgsql as $$
declare
  earlier json;
  change bigint;
begin
  insert into idempotency (account, key, act, input_hash, answer, at)
  values (by_account, by_key, done, of_input, answered, called_at) on conflict do nothing;
  if not found then
    select json_build_object('act', act, 'inputHash', input_hash, 'answer', answer) into earlier
    from idempotency where account = by_account and key = by_key;
    if earlier is null then raise 'the key was deleted meanwhile' using errcode = 'PV001'; end if;
    return earlier;
  end if;

  -- The key has given this transaction its number, and no part of a job runs while a transaction of a lower number than the
  -- job's horizon is open (drizzle/queries/jobs.ts): a job that begins after the next statement waits for the end of this act.
  if (select count(*) from jobs) <> after_jobs then
    raise 'an election has changed' using errcode = 'PV001';
  end if;
  if mark is null then
    perform from electors where id = of_elector and version = at_version for no key update;
  else
    update electors set version = version + 1 where id = of_elector and version = at_version;
  end if;
  if not found then raise 'the elector has changed' using errcode = 'PV001'; end if;
  update polling_stations set change_no = change_no + (case when mark is null then 0 else 1 end)
    where id = at_station and polls_no = at_polls_no returning change_no into change;
  if not found then raise 'the polls have changed' using errcode = 'PV001'; end if;

  if mark is not null then
    insert into vote_marks (id, elector, round, station, kind, at, account, procuration, mandataire, from_prison)
    select given.id, given.elector, given.round, given.station, given.kind, given.at, by_account, given.procuration,
      given.mandataire, given.from_prison from jsonb_populate_record(null::vote_marks, mark) given;
    insert into changes (station, no, elector, at) values (at_station, change, of_elector, done_at::timestamptz);
  end if;
  perform append_entry(of_chain, done_at, done, by_account, sealed, body_salt, body_text);
  return null;
end $$;

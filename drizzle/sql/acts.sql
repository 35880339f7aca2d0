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

-- The hash of a list of lines, as the server makes it (server/records/digest.ts).
create or replace function digest_of(lines text[]) returns text language sql stable parallel safe
  return encode(sha256(convert_to(array_to_string(lines, E'\n'), 'UTF8')), 'hex');

-- The last lock of an act, then entry, body and the new end of the chain, whose hash is `hashOf`'s
-- (server/records/audit-chain.ts). Whoever needs a new chain begins it. Nothing but the functions of this file moves the end
-- of a chain, as their owner: no role of the program writes the log otherwise.
create or replace function append_entry(
  of_chain text, done_at text, done text, by_account uuid, sealed text, body_salt text, body_text text
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
  next_hash text;
begin
  if starts_with(of_chain, 'terminal/') then raise 'acts are no reads'; end if;
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

-- Before an earlier call of a key is answered again: that call may have lost the wait for its standby
-- (drizzle/connection/client.ts), and the commit of a transaction that writes nothing waits for none. With this message in
-- it, the commit waits until all that was written before has reached the standby.
create or replace function confirm_earlier() returns void language sql as $$
  select pg_logical_emit_message(true, 'procuration', '')
$$;

-- Many entries, each to the end of its chain, in the order given; the chains are locked by their names, the one order that
-- cannot deadlock, and the end of each is written once. Entry n is the n-th element of every array.
create or replace function append_entries(
  of_chains text[], done_at text[], names text[], by_accounts uuid[], sealed text[], salts text[], bodies text[]
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry record;
  at_chain text;
  at_seq bigint;
  end_hash text;
  next_hash text;
begin
  if exists (select from unnest(of_chains) its (chain) where starts_with(its.chain, 'terminal/')) then
    raise 'acts are no reads';
  end if;
  insert into audit_head (chain, seq, hash)
    select distinct its.chain, 0, digest_of(array['procuration', its.chain]) from unnest(of_chains) its (chain)
      where not exists (select from audit_head head where head.chain = its.chain) order by its.chain
    on conflict do nothing;
  for entry in
    select its.*, head.seq, head.hash
      from unnest(of_chains, done_at, names, by_accounts, sealed, salts, bodies) with ordinality
        its (chain, at, act, account, commitment, salt, body, n)
      join (select * from audit_head locked where locked.chain = any(of_chains) order by locked.chain for no key update) head
        on head.chain = its.chain
      order by its.chain, its.n
  loop
    if entry.chain is distinct from at_chain then
      update audit_head set seq = at_seq, hash = end_hash where chain = at_chain;
      at_chain := entry.chain;
      at_seq := entry.seq;
      end_hash := entry.hash;
    end if;
    at_seq := at_seq + 1;
    next_hash := encode(sha256(convert_to(concat_ws(E'\n', end_hash, at_chain, at_seq, entry.at, entry.act,
      coalesce(entry.account::text, ''), entry.commitment), 'UTF8')), 'hex');
    insert into audit_entry (chain, seq, at, act, account, commitment, previous, hash)
    values (at_chain, at_seq, entry.at::timestamptz, entry.act, entry.account, entry.commitment, end_hash, next_hash);
    insert into audit_body (chain, seq, salt, body) values (at_chain, at_seq, entry.salt, entry.body);
    end_hash := next_hash;
  end loop;
  update audit_head set seq = at_seq, hash = end_hash where chain = at_chain;
end $$;

-- What was read, reading n being the n-th element of every array, each in the chain of its terminal: the ends of the chains are
-- locked by name, and a reading gets the hash that `accessHash` makes (server/audit/access.ts). Who needs a new chain begins it.
create or replace function record_readings(
  of_chains text[], done_at text[], by_accounts uuid[], reads text[], subjects text[]
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  reading record;
  at_chain text;
  at_seq bigint;
  end_hash text;
  next_hash text;
begin
  if exists (select from unnest(of_chains) its (chain) where not starts_with(its.chain, 'terminal/')) then
    raise 'reads are no acts';
  end if;
  perform from unnest(of_chains) its (chain) where not exists (select from audit_head head where head.chain = its.chain);
  if found then
    insert into audit_head (chain, seq, hash)
      select distinct its.chain, 0, encode(sha256(convert_to(concat_ws(E'\n', 'procuration', its.chain), 'UTF8')), 'hex')
        from unnest(of_chains) its (chain) order by its.chain
      on conflict do nothing;
  end if;
  for reading in
    select its.*, head.seq, head.hash
      from unnest(of_chains, done_at, by_accounts, reads, subjects) with ordinality its (chain, at, account, read, subject, n)
      join (select * from audit_head locked where locked.chain = any(of_chains) order by locked.chain for no key update) head
        on head.chain = its.chain
      order by its.chain, its.n
  loop
    if reading.chain is distinct from at_chain then
      update audit_head set seq = at_seq, hash = end_hash where chain = at_chain;
      at_chain := reading.chain;
      at_seq := reading.seq;
      end_hash := reading.hash;
    end if;
    at_seq := at_seq + 1;
    next_hash := encode(sha256(convert_to(concat_ws(E'\n', end_hash, at_chain, at_seq, reading.at, reading.account,
      reading.read, reading.subject), 'UTF8')), 'hex');
    insert into access_log (chain, seq, at, account, read, subject, previous, hash)
    values (at_chain, at_seq, reading.at::timestamptz, reading.account, reading.read, reading.subject, end_hash, next_hash);
    end_hash := next_hash;
  end loop;
  update audit_head set seq = at_seq, hash = end_hash where chain = at_chain;
end $$;

-- Whether an act is still its account's to do: its session is open, and gives the role and the station that the caller was let
-- in with. A transaction that has inserted a key holds its account's row by the foreign key, and whoever locks an account or
-- ends its sessions takes that row from all others (`lockAccount` in drizzle/queries/account-management.ts): what this
-- answers after the key stays so until the commit. It is planned once a session for callers of whatever role.
create or replace function is_signed_in(by_account uuid, by_session text, at timestamptz, as_role text, as_station text)
  returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from sessions join accounts on accounts.id = sessions.account
    where sessions.token_hash = by_session and sessions.account = by_account and sessions.expires_at > at
      and accounts.locked_at is null and accounts.ended_at is null and accounts.role = as_role
      and accounts.station is not distinct from as_station);
end $$;
revoke execute on function is_signed_in from public;
grant execute on function is_signed_in to app_decide;

-- The number by which a round is held.
create or replace function round_lock(round uuid) returns bigint language sql immutable parallel safe
  return hashtextextended(round::text, 0);

-- Votes hold their rounds together, before their keys; an act that changes a round holds it alone (`lockRound` in
-- drizzle/queries/elections.ts). So no vote is written that was decided on the date before, and none is missed by an act that
-- counts them (R-18). A row of `rounds` would do the same, but every vote of the nation would write on it.
create or replace function hold_rounds(ids uuid[]) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(round_lock(id))
    from (select distinct id from unnest(ids) its (id) where id is not null) held;
end $$;

-- An act of a polling station that was decided on facts read without locks, written whole or not at all: it takes the key,
-- locks as every act does (elector, station, end of the chain), compares what the facts were read with, and saves. Answers
-- null, or what an earlier call with the key did. Raises PV001, a code of ours, when the facts have changed or the session has
-- ended: the longer path then says which. An act without a mark is a refusal, which the list's followers are told of too.
-- `done` is the name of the act, `of_input` the hash of its input, `answered` and `mark` are JSON, `done_at` is the text that
-- the entry's hash covers; `after_jobs`, `at_version` and `at_polls_no` are what the facts were read with.
create or replace function record_station_act(
  by_account uuid, by_session text, as_role text, by_key uuid, done text, of_input text, called_at timestamptz,
  answered text, after_jobs integer, of_elector uuid, at_version bigint, at_station text, at_polls_no bigint,
  mark jsonb, of_chain text, done_at text, sealed text, body_salt text, body_text text
) returns json language plpgsql security definer set search_path = public, pg_temp as $$
declare
  earlier json;
  is_claimed boolean;
  change bigint;
begin
  if mark is not null and mark ->> 'id' is distinct from (body_text::json #>> '{about,id}') then
    raise 'the entry is of another mark';
  end if;
  perform hold_rounds(array[(mark ->> 'round')::uuid]);
  insert into idempotency (account, key, act, input_hash, answer, at)
  values (by_account, by_key, done, of_input, answered, called_at) on conflict do nothing;
  is_claimed := found;
  if not is_signed_in(by_account, by_session, called_at, as_role, at_station) then
    raise 'the session has ended' using errcode = 'PV001';
  end if;
  if not is_claimed then
    select json_build_object('act', act, 'inputHash', input_hash, 'answer', answer) into earlier
    from idempotency where account = by_account and key = by_key;
    if earlier is null then raise 'the key was deleted meanwhile' using errcode = 'PV001'; end if;
    perform confirm_earlier();
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
  update polling_stations set change_no = change_no + 1
    where id = at_station and polls_no = at_polls_no returning change_no into change;
  if not found then raise 'the polls have changed' using errcode = 'PV001'; end if;

  if mark is not null then
    insert into vote_marks (id, elector, round, station, kind, at, account, procuration, mandataire, from_prison)
    select given.id, given.elector, given.round, given.station, given.kind, given.at, by_account, given.procuration,
      given.mandataire, given.from_prison from jsonb_populate_record(null::vote_marks, mark) given;
    insert into changes (station, no, elector, at) values (at_station, change, of_elector, done_at::timestamptz);
  end if;
  perform append_entry(of_chain, done_at, done, by_account, sealed, body_salt, body_text);
  if mark is null then
    insert into changes (station, no, refusal, at)
    select at_station, change, seq, done_at::timestamptz from audit_head where chain = of_chain;
  end if;
  return null;
end $$;

-- A procuration that displaces nothing, made on the request of a mandant and decided on facts read without locks, written
-- whole or not at all: it takes the key, locks as every act does (electors, stations, end of the chain), compares what the
-- facts were read with, and saves. Answers and raises as `record_station_act`.
-- `of_electors` are the mandant, the mandataire and the mandants of all that the mandataire holds, `at_versions` their counts
-- and `at_polls_nos` the sum of `polls_no` of the stations where the mandant is or was registered; `procuration` is a row and
-- `covered` the rows of its rounds, `messages` rows of `outbox`, in JSON; `changed` are the stations whose lists name the mandant.
create or replace function record_procuration(
  by_account uuid, by_session text, as_role text, by_key uuid, done text, of_input text, called_at timestamptz,
  answered text, after_jobs integer, of_electors uuid[], at_versions bigint[], at_polls_nos bigint,
  procuration jsonb, covered jsonb, messages jsonb, changed text[],
  of_chain text, done_at text, sealed text, body_salt text, body_text text
) returns json language plpgsql as $$
declare
  made constant procurations := jsonb_populate_record(null::procurations, procuration);
  earlier json;
  is_claimed boolean;
begin
  insert into idempotency (account, key, act, input_hash, answer, at)
  values (by_account, by_key, done, of_input, answered, called_at) on conflict do nothing;
  is_claimed := found;
  if not is_signed_in(by_account, by_session, called_at, as_role, null) then
    raise 'the session has ended' using errcode = 'PV001';
  end if;
  if not is_claimed then
    select json_build_object('act', act, 'inputHash', input_hash, 'answer', answer) into earlier
    from idempotency where account = by_account and key = by_key;
    if earlier is null then raise 'the key was deleted meanwhile' using errcode = 'PV001'; end if;
    perform confirm_earlier();
    return earlier;
  end if;

  if (select count(*) from jobs) <> after_jobs then
    raise 'an election has changed' using errcode = 'PV001';
  end if;
  perform lock_electors(of_electors);
  if exists (select from unnest(of_electors, at_versions) its (id, version) join electors using (id)
      where electors.version <> its.version + 1) then
    raise 'an elector has changed' using errcode = 'PV001';
  end if;
  perform from polling_stations where id = any(changed) order by id for no key update;
  if at_polls_nos <> (select coalesce(sum(polls_no), 0) from polling_stations
      where id in (select station from registrations where elector = made.mandant)) then
    raise 'the hours of a station have changed' using errcode = 'PV001';
  end if;

  insert into procurations (id, request, mandant, mandataire, commune, mandant_list, validity, election, round_numbers, until,
    way, authority, authority_last_name, authority_first_name, authority_capacity, authority_unit, authority_place_name,
    place, established_at, established_day, established_local_day, held_from, flags, recorded_no, home_visit, status,
    effective_at, ended_at, ended_on, reasons, version)
  values (made.id, made.request, made.mandant, made.mandataire, made.commune, made.mandant_list, made.validity, made.election,
    made.round_numbers, made.until, made.way, made.authority, made.authority_last_name, made.authority_first_name,
    made.authority_capacity, made.authority_unit, made.authority_place_name, made.place, made.established_at,
    made.established_day, made.established_local_day, made.held_from, made.flags, made.recorded_no, made.home_visit,
    made.status, made.effective_at, made.ended_at, made.ended_on, made.reasons, made.version);
  insert into procuration_rounds (procuration, mandant, status, round, day, coverage, reason)
    select its.procuration, its.mandant, its.status, its.round, its.day, its.coverage, its.reason
    from jsonb_populate_recordset(null::procuration_rounds, covered) its;
  update requests set status = 'established', version = version + 1 where id = made.request;
  insert into outbox (id, commune, elector, about, channel, facts, queued_at)
    select its.id, its.commune, its.elector, its.about, its.channel, its.facts, its.queued_at
    from jsonb_populate_recordset(null::outbox, messages) its join electors on electors.id = its.elector and electors.loss is distinct from 'dead';
  with raised as (
    update polling_stations set change_no = change_no + 1 where id = any(changed) returning id, change_no)
  insert into changes (station, no, elector, at) select id, change_no, made.mandant, done_at::timestamptz from raised;
  perform append_entry(of_chain, done_at, done, by_account, sealed, body_salt, body_text);
  return null;
end $$;

-- Many acts of polling stations, each written whole or not at all, all in one transaction: it takes the keys, locks as every act
-- does (electors, stations, ends of the log's chains, each in its order), compares what the facts of each act were read
-- with, and saves. Act n is the n-th element of every array. Answers null when all were written, or for each act in turn
-- "written", what an earlier call with its key did, or "overtaken": its session has ended, or its facts have changed or are
-- changing, and nothing of it was written, not even its key. Alone, an act costs less by `record_station_act`.
-- `names` are of the acts; `mark_ids` are null for refusals; the others are as there. It reads by indexes,
-- however many rows a table had when the first act of a session was planned.
create or replace function record_station_acts(
  by_accounts uuid[], by_sessions text[], as_roles text[], by_keys uuid[], names text[], inputs text[],
  called_at timestamptz[], answers text[], after_jobs integer[], of_electors uuid[], at_versions bigint[], at_stations text[], at_polls_nos bigint[],
  mark_ids uuid[], of_rounds uuid[], kinds text[], marked_at timestamptz[], by_procurations uuid[], mandataires uuid[],
  from_prisons boolean[], of_chains text[], done_at text[], sealed text[], salts text[], bodies text[]
) returns json language plpgsql security definer set search_path = public, pg_temp
  set enable_seqscan = off set enable_hashjoin = off as $$
declare
  size constant integer := cardinality(by_keys);
  jobs_now integer;
  -- The numbers of the acts whose session is open.
  allowed integer[];
  -- The numbers of the acts that nothing was found against so far.
  claimed integer[];
  going integer[];
  act record;
  at_chain text;
  at_seq bigint;
  end_hash text;
  at_station text;
  at_no bigint;
  nos bigint[] := array_fill(null::bigint, array[size]);
  seqs bigint[] := array_fill(null::bigint, array[size]);
  previouses text[] := array_fill(null::text, array[size]);
  hashes text[] := array_fill(null::text, array[size]);
begin
  if exists (select from unnest(mark_ids, bodies) its (id, body)
      where its.id is not null and its.id::text is distinct from (its.body::json #>> '{about,id}')) then
    raise 'an entry is of another mark';
  end if;
  perform hold_rounds(of_rounds);
  with taken as (
    insert into idempotency (account, key, act, input_hash, answer, at)
    select its.account, its.key, its.act, its.input_hash, its.answer, its.at
      from unnest(by_accounts, by_keys, names, inputs, answers, called_at) with ordinality
        its (account, key, act, input_hash, answer, at, n)
      order by its.account, its.key, n
    on conflict do nothing returning account, key)
  select array_agg(n) into claimed from (
    select min(n) as n from unnest(by_accounts, by_keys) with ordinality its (account, key, n) join taken using (account, key)
      group by account, key) first;
  select array_agg(n) into allowed from unnest(by_accounts, by_sessions, called_at, as_roles, at_stations) with ordinality
      its (account, session, at, role, station, n)
    where is_signed_in(its.account, its.session, its.at, its.role, its.station);

  -- The keys have given this transaction its number, and no part of a job runs while a transaction of a lower number than the
  -- job's horizon is open (drizzle/queries/jobs.ts): a job that begins after the next statement waits for the end of this one.
  select count(*) into jobs_now from jobs;
  -- Whoever holds an elector is changing the facts. Of two acts of one elector, the first may change those of the second.
  with held as materialized (
    select id, version from electors where id = any(of_electors) order by id for no key update skip locked)
  select array_agg(n) into going from (
    select min(n) as n from unnest(of_electors, at_versions, after_jobs) with ordinality its (elector, version, jobs, n)
      join held on held.id = its.elector and held.version = its.version
      where its.jobs = jobs_now and n = any(claimed) and n = any(allowed) group by its.elector) first;
  with held as materialized (
    select id, polls_no from polling_stations where id = any(at_stations) order by id for no key update)
  select array_agg(n) into going from unnest(at_stations, at_polls_nos) with ordinality its (station, polls_no, n)
    join held on held.id = its.station and held.polls_no = its.polls_no where n = any(going);

  with made as (
    insert into vote_marks (id, elector, round, station, kind, at, account, procuration, mandataire, from_prison)
    select id, elector, round, station, kind, at, account, procuration, mandataire, from_prison
      from unnest(mark_ids, of_electors, of_rounds, at_stations, kinds, marked_at, by_accounts, by_procurations, mandataires,
        from_prisons) with ordinality
        its (id, elector, round, station, kind, at, account, procuration, mandataire, from_prison, n)
      where n = any(going) and id is not null
    on conflict do nothing returning id, elector)
  select array_agg(n) into going from unnest(mark_ids, of_electors) with ordinality its (id, elector, n)
    where n = any(going) and (id is null or (id, elector) in (select id, elector from made));

  -- As append_entry, for many: who needs new chains begins them before it locks any.
  perform from unnest(of_chains) its (chain) where not exists (select from audit_head head where head.chain = its.chain);
  if found then
    insert into audit_head (chain, seq, hash)
      select distinct its.chain, 0, encode(sha256(convert_to(concat_ws(E'\n', 'procuration', its.chain), 'UTF8')), 'hex')
        from unnest(of_chains) with ordinality its (chain, n) where n = any(going) order by its.chain
      on conflict do nothing;
  end if;
  for act in
    select its.n, its.chain, head.seq, head.hash, its.station, held.change_no
      from unnest(of_chains, at_stations) with ordinality its (chain, station, n)
      join polling_stations held on held.id = its.station
      join (select * from audit_head locked where locked.chain = any(of_chains) order by locked.chain for no key update) head
        on head.chain = its.chain
      where n = any(going) order by its.chain, its.station, its.n
  loop
    if act.chain is distinct from at_chain then
      at_chain := act.chain;
      at_seq := act.seq;
      end_hash := act.hash;
    end if;
    at_seq := at_seq + 1;
    seqs[act.n] := at_seq;
    previouses[act.n] := end_hash;
    end_hash := encode(sha256(convert_to(concat_ws(E'\n', end_hash, at_chain, at_seq, done_at[act.n], names[act.n],
      coalesce(by_accounts[act.n]::text, ''), sealed[act.n]), 'UTF8')), 'hex');
    hashes[act.n] := end_hash;
    if act.station is distinct from at_station then
      at_station := act.station;
      at_no := act.change_no;
    end if;
    at_no := at_no + 1;
    nos[act.n] := at_no;
  end loop;

  with its as (
    select * from unnest(of_electors, mark_ids, at_stations, nos, of_chains, seqs, done_at, names, by_accounts, sealed,
      previouses, hashes, salts, bodies)
      given (elector, mark, station, no, chain, seq, at, act, account, commitment, previous, hash, salt, body)
      where given.seq is not null),
    counted as (
      update electors set version = version + 1 from its where electors.id = its.elector and its.mark is not null),
    numbered as (
      update polling_stations held set change_no = last.no
        from (select its.station, max(its.no) as no from its group by its.station) last
        where held.id = last.station),
    changed as (
      insert into changes (station, no, elector, refusal, at)
      select its.station, its.no, case when its.mark is not null then its.elector end,
        case when its.mark is null then its.seq end, its.at::timestamptz from its),
    entered as (
      insert into audit_entry (chain, seq, at, act, account, commitment, previous, hash)
      select its.chain, its.seq, its.at::timestamptz, its.act, its.account, its.commitment, its.previous, its.hash from its),
    ended as (
      update audit_head head set seq = last.seq, hash = last.hash
        from (select distinct on (its.chain) its.chain, its.seq, its.hash from its order by its.chain, its.seq desc) last
        where head.chain = last.chain)
  insert into audit_body (chain, seq, salt, body) select its.chain, its.seq, its.salt, its.body from its;

  if cardinality(going) = size then return null; end if;
  perform confirm_earlier();
  delete from idempotency kept using unnest(by_accounts, by_keys) with ordinality its (account, key, n)
    where kept.account = its.account and kept.key = its.key and n = any(claimed) and (n = any(going)) is not true;
  return (
    select json_agg(case when n = any(going) then '"written"'::json
      when kept.key is null or (n = any(allowed)) is not true then '"overtaken"'::json
      else json_build_object('act', kept.act, 'inputHash', kept.input_hash, 'answer', kept.answer) end order by n)
    from unnest(by_accounts, by_keys) with ordinality its (account, key, n)
      left join idempotency kept on kept.account = its.account and kept.key = its.key);
end $$;
revoke execute on function append_entry, append_entries, record_readings, record_station_act, record_station_acts from public;
grant execute on function append_entry, append_entries, record_readings, record_station_act, record_station_acts to app_decide;

-- What the deciding role writes of marks by itself must be said by one of the last entries of the station's commune, or of the
-- log that belongs to none, when the act commits. `record_station_act` and `record_station_acts` write both as the owner.
create or replace function mark_has_its_entry() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acts constant text[] := case tg_op when 'UPDATE' then array['station.correct'] else array['station.proxyVotes',
    'station.mandantVotes', 'station.prisonerVotes', 'station.bearerVotes', 'mark.importRemote'] end;
begin
  perform from audit_head head
    join audit_entry entry on entry.chain = head.chain and entry.seq > head.seq - 100
    join audit_body body on body.chain = entry.chain and body.seq = entry.seq
    where head.chain in (split_part(new.station, '/', 1), 'admin') and entry.act = any(acts)
      and position(new.id::text in body.body) > 0;
  if not found then raise insufficient_privilege using message = 'a mark without its entry'; end if;
  return null;
end $$;
revoke execute on function mark_has_its_entry from public;
drop trigger if exists entered_in_the_log on vote_marks;
create constraint trigger entered_in_the_log after insert or update on vote_marks deferrable initially deferred
  for each row when (current_user = 'app_decide') execute function mark_has_its_entry();

-- Keys are deleted by the sweep alone; an entry says how many.
create or replace function sweep_keys(before timestamptz) returns bigint
  language sql security definer set search_path = public, pg_temp
begin atomic
  with gone as (delete from idempotency where at < before returning 1) select count(*) from gone;
end;
revoke execute on function sweep_keys from public;
grant execute on function sweep_keys to app_decide;

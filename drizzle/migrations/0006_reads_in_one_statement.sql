-- R-77: what a transaction was opened for (drizzle/connection/transaction.ts sets `app.NAME`); null when it names none.
create or replace function scope(name text) returns text language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');

-- R-77: names what the rest of a transaction may read, in JSON: each name of `scope` with its text. A reference that may
-- still be presented at a counter names its mandant too. Refused to every role but the one whose rows policies choose.
create or replace function enter_scope(names json) returns boolean language plpgsql as $$
begin
  if current_user <> 'app_read' then
    raise insufficient_privilege using message = 'only the reading role enters a scope';
  end if;
  perform set_config('app.' || key, value, true) from json_each_text(names);
  if scope('reference') is not null then
    perform set_config('app.mandant', coalesce((select mandant::text from requests
      where reference = scope('reference') and status in ('requested', 'collected')), ''), true);
  end if;
  return true;
end $$;
revoke execute on function enter_scope from public;
grant execute on function enter_scope to app_read;
--> statement-breakpoint
-- Row-level security (R-77). `app_read` sees what its scope allows and shows it; `app_decide` sees every row, for the
-- facts of a decision, and shows none. Tables that are not named here hold nothing of persons, or are closed by grants.sql.
--
-- The policies are here and not beside their tables as drizzle's `pgPolicy`: they call the functions of scope.sql and
-- visibility.sql, which need the tables to exist, and drizzle-kit writes policies together with the tables.

do $$
declare guarded text;
begin
  foreach guarded in array array['accounts', 'habilitations', 'electors', 'registrations', 'requests', 'procurations',
    'procuration_rounds', 'revocations', 'vote_marks', 'mark_corrections', 'incidents', 'changes', 'packs', 'sittings',
    'outbox', 'sessions', 'attempts', 'audit_head', 'audit_entry', 'audit_body', 'audit_erasure', 'access_log', 'statistics']
  loop
    execute format('alter table %I enable row level security', guarded);
    execute format('drop policy if exists decides on %I', guarded);
    execute format('create policy decides on %I to app_decide using (true) with check (true)', guarded);
    execute format('drop policy if exists reads on %I', guarded);
  end loop;
end $$;

-- R-12: an officer finds a request by its reference, and what his delegates collected for him.
create policy reads on requests for select to app_read using (
  reference = scope('reference') or mandant::text in (scope('elector'), scope('mandant')) or commune = scope('commune')
  or (status = 'collected' and collected_for::text = scope('authority'))
);

-- L74: a mandataire sees where his mandant votes. R-60: and a mandant, on which roll his mandataire is.
create policy reads on registrations for select to app_read using (
  elector::text in (scope('elector'), scope('mandant'), scope('mandataire'))
  or commune = scope('commune') or station = scope('station')
  or (scope('authority') is not null and exists (
    select from requests where requests.mandant = registrations.elector or requests.mandataire = registrations.elector))
  or (scope('mandant') is not null and named_by_mandant(elector))
  or (scope('elector') is not null and beside_elector(elector))
);

-- R-11: an authority sees its own acts, and by its id an act of the same unit. R-58: the commune of a mandataire sees
-- what New Caledonia gave him.
create policy reads on procurations for select to app_read using (
  mandant::text in (scope('elector'), scope('mandant')) or mandataire::text = scope('elector') or commune = scope('commune')
  or authority::text = scope('authority')
  or (id::text = scope('act') and authority_unit = scope('unit')
    and scope('place_name') in (authority_place_name, unit_place_of(authority)))
  or (scope('station') is not null and exists (
    select from registrations where registrations.elector = procurations.mandant))
  or (mandant_list = 'new-caledonia' and status <> 'rejected' and scope('commune') is not null
    and is_of_commune(mandataire, scope('commune')))
);

create policy reads on procuration_rounds for select to app_read using (
  exists (select from procurations where procurations.id = procuration_rounds.procuration)
);

-- R-11, as for procurations.
create policy reads on revocations for select to app_read using (
  mandant::text in (scope('elector'), scope('mandant')) or commune = scope('commune')
  or authority::text = scope('authority')
  or (id::text = scope('act') and authority_unit = scope('unit')
    and scope('place_name') in (authority_place_name, unit_place_of(authority)))
);

-- R-49: a voter by court decision is on no roll and is named in the minutes of the station where he voted.
create policy reads on electors for select to app_read using (
  id::text in (scope('elector'), scope('mandant'), scope('mandataire'))
  or exists (select from registrations where registrations.elector = electors.id)
  or exists (select from procurations where procurations.mandataire = electors.id or procurations.mandant = electors.id)
  or exists (select from revocations where revocations.mandant = electors.id)
  or (scope('authority') is not null and exists (
    select from requests where requests.mandant = electors.id or requests.mandataire = electors.id))
  or (scope('station') is not null and exists (
    select from vote_marks where vote_marks.elector = electors.id and vote_marks.station = scope('station')))
);

-- How the mandant at the counter voted decides what is left of his procurations; of anyone else an officer sees no vote.
-- R-60: a mandataire sees his mandant's votes at the rounds that he still holds, and the votes that he cast himself.
create policy reads on vote_marks for select to app_read using (
  elector::text in (scope('elector'), scope('mandant')) or station = scope('station')
  or mandataire::text = scope('elector')
  or (scope('authority') is null and scope('elector') is null
    and exists (select from registrations where registrations.elector = vote_marks.elector))
  or (scope('elector') is not null and concerns_elector(elector, round))
);

create policy reads on mark_corrections for select to app_read using (
  exists (select from vote_marks where vote_marks.id = mark_corrections.mark)
);

create policy reads on incidents for select to app_read using (
  station = scope('station') or commune = scope('commune')
);

create policy reads on changes for select to app_read using (station = scope('station'));

-- The commune of a station is the part of the station's id before the slash.
create policy reads on packs for select to app_read using (
  station = scope('station') or split_part(station, '/', 1) = scope('commune')
);

create policy reads on sittings for select to app_read using (
  station = scope('station') or split_part(station, '/', 1) = scope('commune') or scope('role') = 'admin'
);

create policy reads on outbox for select to app_read using (
  elector::text = scope('elector') or commune = scope('commune')
);

-- A read checks the session that it is for, and its account.
create policy reads on sessions for select to app_read using (token_hash = scope('session'));

create policy reads on accounts for select to app_read using (
  scope('role') = 'admin'
  or (scope('session') is not null and exists (select from sessions where sessions.account = accounts.id))
);

-- R-71: how often the caller who looks a reference up has missed.
create policy reads on attempts for select to app_read using (kind = 'reference' and subject_hash = scope('misses'));

-- R-12: an officer sees with what he signs himself, and the delegates who collected for him.
create policy reads on habilitations for select to app_read using (
  account::text = scope('authority')
  or (scope('authority') is not null and exists (select from requests where requests.collected_by = habilitations.account))
  or scope('role') = 'admin'
);

-- An administrator verifies the log and reads counts without names.
create policy reads on audit_head for select to app_read using (scope('role') = 'admin');
create policy reads on audit_entry for select to app_read using (scope('role') = 'admin');
create policy reads on audit_body for select to app_read using (scope('role') = 'admin');
create policy reads on audit_erasure for select to app_read using (scope('role') = 'admin');
create policy reads on access_log for select to app_read using (scope('role') = 'admin');
create policy reads on statistics for select to app_read using (scope('role') = 'admin');
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
        and not exists (select from unnest(made) fresh where fresh.procuration = kept.procuration and fresh.round = kept.round)
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
-- What the two roles of the program may do to tables. Everything is taken away first, so that this file is the whole list.
revoke all on all tables in schema public from app_read, app_decide;
revoke all on all sequences in schema public from app_read, app_decide;
grant usage on schema public to app_read, app_decide;
grant usage on sequence recorded_no to app_decide;

-- R-77: what is read for people. Not `idempotency` or `purges`, which are nobody's to see, nor `officer_places`, which
-- decisions alone need (R-64), nor the counts, which the functions of dashboard.sql answer.
grant select on communes, polling_stations, elections, rounds, round_dates, public_openings, habilitations, electors,
  registrations, requests, procurations, procuration_rounds, revocations, vote_marks, mark_corrections, incidents, changes,
  packs, sittings, outbox, jobs, demonstration, statistics, audit_head, audit_entry, audit_body, audit_erasure, access_log
  to app_read;
-- What a read checks of its own caller.
grant select (token_hash, account, expires_at) on sessions to app_read;
grant select on attempts to app_read;
-- No reader sees what opens an account.
grant select (id, name, role, who, commune, station, elector, is_demonstration, created_at, code_expires_at, locked_at,
  locked_by, lock_reason, ended_at) on accounts to app_read;

-- The facts of decisions.
grant select on communes, polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts,
  habilitations, sessions, attempts, electors, registrations, requests, procurations, procuration_rounds, revocations,
  vote_marks, mark_corrections, incidents, changes, packs, sittings, outbox, jobs, idempotency, demonstration, statistics,
  purges, audit_head, audit_entry, audit_body, audit_erasure, access_log to app_decide;

-- What acts write. `audit_erasure`, `tallies`, `quarter_tallies` and `active_tallies` are written by functions
-- alone.
grant insert on communes, polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts,
  habilitations, sessions, attempts, electors, registrations, requests, procurations, procuration_rounds, revocations,
  vote_marks, mark_corrections, incidents, changes, packs, sittings, outbox, jobs, idempotency, demonstration, statistics,
  purges, audit_head, audit_entry, audit_body, access_log to app_decide;
grant update on polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts, habilitations,
  attempts, electors, registrations, requests, procurations, procuration_rounds, outbox, jobs, idempotency, statistics,
  audit_head to app_decide;

-- What is written once changes in these columns alone: places by an import, a correction of a mark (R-48), the close of
-- the polls, the use of a session, and what a purge takes away (R-74).
grant update (name, kind, territory, zone) on communes to app_decide;
grant update (corrected_at) on vote_marks to app_decide;
grant update (closed_at, closed_by, inside_counted, more_inside_because) on sittings to app_decide;
grant update (asked_at) on sessions to app_decide;
grant update (home_visit) on revocations to app_decide;
grant update (facts) on incidents to app_decide;
grant update (bodies_before) on purges to app_decide;

-- Nothing else is ever deleted but by the functions of retention.sql.
grant delete on sessions, idempotency, attempts to app_decide;

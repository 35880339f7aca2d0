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

-- Counts of votes, kept as marks are made and corrected, so that the dashboard reads no mark (R-62).

-- The quarter of an hour that an instant is in, in UTC.
create or replace function quarter_of(at timestamptz) returns timestamptz language sql immutable
  return date_bin('15 minutes', at, '2000-01-01T00:00:00Z'::timestamptz);

-- One of 64 rows of a quarter of an hour: stations that vote at the same time seldom wait for each other.
create or replace function shard_of(station text) returns smallint language sql immutable
  return (hashtext(station) & 63)::smallint;

-- Counts what a statement inserted into vote_marks, and takes back what it corrected (R-48), in the same transaction.
-- Marks that a purge deletes (R-74) stay counted.
create or replace function tally() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into tallies (station, round, proxy, in_person, remote, corrected, last_at)
      select station, round, count(*) filter (where kind = 'proxy' and corrected_at is null),
        count(*) filter (where kind = 'in-person' and corrected_at is null),
        count(*) filter (where kind = 'remote' and corrected_at is null), count(corrected_at),
        max(at) filter (where kind <> 'remote')
      from made group by station, round order by station, round
    on conflict (station, round) do update set proxy = tallies.proxy + excluded.proxy,
      in_person = tallies.in_person + excluded.in_person, remote = tallies.remote + excluded.remote,
      corrected = tallies.corrected + excluded.corrected, last_at = greatest(tallies.last_at, excluded.last_at);
    insert into quarter_tallies (round, quarter, shard, proxy, in_person)
      select round, quarter_of(at), shard_of(station), count(*) filter (where kind = 'proxy'),
        count(*) filter (where kind = 'in-person')
      from made where corrected_at is null and kind <> 'remote' group by 1, 2, 3 order by 1, 2, 3
    on conflict (round, quarter, shard) do update set proxy = quarter_tallies.proxy + excluded.proxy,
      in_person = quarter_tallies.in_person + excluded.in_person;
  else
    update tallies its set proxy = its.proxy - back.proxy, in_person = its.in_person - back.in_person,
      remote = its.remote - back.remote, corrected = its.corrected + back.corrected
    from (
      select station, round, count(*) filter (where kind = 'proxy') as proxy,
        count(*) filter (where kind = 'in-person') as in_person, count(*) filter (where kind = 'remote') as remote,
        count(*) as corrected
      from after_it join before_it using (id, station, round, kind)
      where before_it.corrected_at is null and after_it.corrected_at is not null group by station, round) back
    where its.station = back.station and its.round = back.round;
    update quarter_tallies its set proxy = its.proxy - back.proxy, in_person = its.in_person - back.in_person
    from (
      select round, quarter_of(at) as quarter, shard_of(station) as shard, count(*) filter (where kind = 'proxy') as proxy,
        count(*) filter (where kind = 'in-person') as in_person
      from after_it join before_it using (id, station, round, kind, at)
      where before_it.corrected_at is null and after_it.corrected_at is not null group by 1, 2, 3) back
    where its.round = back.round and its.quarter = back.quarter and its.shard = back.shard;
  end if;
  return null;
end $$;
create or replace trigger tallied_when_made after insert on vote_marks
  referencing new table as made for each statement execute function tally();
create or replace trigger tallied_when_corrected after update on vote_marks
  referencing old table as before_it new table as after_it for each statement execute function tally();
revoke execute on function quarter_of, shard_of, tally from public;
-- `audit verify` counts the marks again.
grant execute on function quarter_of, shard_of to app_decide;

-- What is counted at each station of a round, and nothing of whom: for an administrator, or a town hall of its own.
create function board_stations(of_round uuid, place text)
  returns table (station text, commune text, opens text, closes text, opened_at timestamptz, closed_at timestamptz,
    proxy bigint, in_person bigint, remote bigint, corrected bigint, last_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select its.id, its.commune, its.opens, its.closes, sitting.opened_at, sitting.closed_at,
    coalesce(marks.proxy, 0), coalesce(marks.in_person, 0), coalesce(marks.remote, 0), coalesce(marks.corrected, 0), marks.last_at
  from polling_stations its
  left join sittings sitting on sitting.station = its.id and sitting.round = of_round
  left join (
    select vote_marks.station, count(*) filter (where kind = 'proxy' and corrected_at is null) as proxy,
      count(*) filter (where kind = 'in-person' and corrected_at is null) as in_person,
      count(*) filter (where kind = 'remote' and corrected_at is null) as remote,
      count(corrected_at) as corrected, max(at) filter (where kind <> 'remote') as last_at
    from vote_marks where round = of_round and (place is null or vote_marks.station like place || '/%')
    group by vote_marks.station) marks on marks.station = its.id
  where (place is null or its.commune = place) and (scope('role') = 'admin' or place = scope('commune'))
  order by its.id;
end;
--> statement-breakpoint
-- The votes of a round by quarters of an hour.
create function board_quarters(of_round uuid, place text)
  returns table (quarter timestamptz, proxy bigint, in_person bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select date_bin('15 minutes', at, '2000-01-01T00:00:00Z'::timestamptz) as quarter,
    count(*) filter (where kind = 'proxy'), count(*) filter (where kind = 'in-person')
  from vote_marks
  where round = of_round and corrected_at is null and kind <> 'remote'
    and (place is null or vote_marks.station like place || '/%') and (scope('role') = 'admin' or place = scope('commune'))
  group by 1 order by 1;
end;
--> statement-breakpoint
revoke execute on function board_stations, board_quarters from public;
--> statement-breakpoint
grant execute on function board_stations, board_quarters to app_read;

-- The stations that poll a round, within the communes whose code begins so (null: all), on their own day; of a round that was moved, what was declared on that day. `polls`: the round's day, its dates elsewhere, the kinds of places and the communes that poll; `not`: the communes and departments that do not, though they are of those kinds (R-02).
create or replace function board_of(of_round uuid, within text, polls jsonb)
  returns table (station text, commune text, commune_name text, zone text, day date, opens text, closes text,
    opened_at timestamptz, closed_at timestamptz, last_at timestamptz, proxy int, in_person int, remote int, corrected int)
  language sql stable
begin atomic
  select its.id, place.code, place.name, place.zone, place.day, its.opens, its.closes, sitting.opened_at, sitting.closed_at,
    case when (tally.last_at at time zone place.zone)::date >= place.day then tally.last_at end,
    coalesce(tally.proxy, 0), coalesce(tally.in_person, 0), coalesce(tally.remote, 0), coalesce(tally.corrected, 0)
  from polling_stations its
  join (
    select communes.code, communes.name, communes.zone,
      coalesce(own.value, of_territory.value, polls ->> 'day')::date as day
    from communes
    left join jsonb_each_text(polls -> 'dates') own on own.key = communes.code
    left join jsonb_each_text(polls -> 'dates') of_territory on of_territory.key = communes.territory
    where communes.kind in (select jsonb_array_elements_text(polls -> 'kinds'))
      and (jsonb_typeof(polls -> 'communes') = 'null' or communes.code in (
        select jsonb_array_elements_text(case jsonb_typeof(polls -> 'communes') when 'array' then polls -> 'communes' else '[]' end)))
      and communes.code not in (select jsonb_array_elements_text(polls -> 'not'))
      and left(communes.code, 2) not in (select jsonb_array_elements_text(polls -> 'not'))
      and left(communes.code, 3) not in (select jsonb_array_elements_text(polls -> 'not'))
  ) place on place.code = its.commune
  left join tallies tally on tally.round = of_round and tally.station = its.id
  left join sittings sitting on sitting.round = of_round and sitting.station = its.id and sitting.day = place.day
  where (within is null or starts_with(its.commune, within)) and (scope('role') = 'admin' or within = scope('commune'));
end;

-- What a polling station may ask beyond its own list.

-- "Your station is …": by a birth date and a last name written in one word, whose particles may be left out. The name is
-- letters and digits, as the server folds it; on the roll it may stand in several words. R-77: at most 50 people.
create or replace function stations_of(last_name text, birth text)
  returns table ("lastName" text, "firstNames" text, station text, commune text, phone text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select electors.last_name, electors.first_names, registrations.station, communes.name, polling_stations.phone
  from electors join registrations on registrations.elector = electors.id and registrations."to" is null
    join polling_stations on polling_stations.id = registrations.station
    join communes on communes.code = registrations.commune
  where electors.born = birth and scope('station') is not null
    and electors.name_key ~ ('^([a-z]{1,3} )*' || regexp_replace(stations_of.last_name, '(.)', '\1 ?', 'g') || '( |$)')
  order by electors.first_names limit 50;
end;
revoke execute on function stations_of from public;
grant execute on function stations_of to app_read;

-- R-41, R-77: at which other stations a mandataire may still vote for others at a round: the station and for how many,
-- never for whom. A station asks it of an elector of its list, or of the mandataire of one.
create or replace function held_elsewhere(people uuid[], of_round uuid)
  returns table (mandataire uuid, station text, commune text, count integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select procurations.mandataire, registrations.station, communes.name, count(*)::integer
  from procurations
    join procuration_rounds on procuration_rounds.procuration = procurations.id
    join registrations on registrations.elector = procurations.mandant
      and registrations.list = procurations.mandant_list
      and registrations."from" <= procuration_rounds.day
      and (registrations."to" is null or registrations."to" > procuration_rounds.day)
    join communes on communes.code = registrations.commune
  where procurations.mandataire = any(people) and procurations.status = 'active'
    and procuration_rounds.round = of_round and procuration_rounds.coverage = 'covered'
    and registrations.station <> scope('station')
    and not exists (select from vote_marks where vote_marks.elector = procurations.mandant
      and vote_marks.round = of_round and vote_marks.corrected_at is null)
    and (
      exists (select from registrations own where own.elector = procurations.mandataire
        and own.station = scope('station'))
      or exists (select from procurations given join registrations own on own.elector = given.mandant
        where given.mandataire = procurations.mandataire and own.station = scope('station'))
    )
  group by procurations.mandataire, registrations.station, communes.name
  order by registrations.station;
end;
revoke execute on function held_elsewhere from public;
grant execute on function held_elsewhere to app_read;

-- R-41, R-77: where else someone may still vote for others at a round: the station and for how many, never for whom.
-- A station asks it of who may stand before it: an elector of its list, or the mandataire of one.
create function held_elsewhere(people uuid[], of_round uuid)
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
--> statement-breakpoint
revoke execute on function held_elsewhere from public;
--> statement-breakpoint
grant execute on function held_elsewhere to app_read;

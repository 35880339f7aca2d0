-- A mandataire sees of the mandant's votes those at rounds that what he holds still covers, and those that he cast himself.
create or replace function concerns_elector(whose uuid, at_round uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations join procuration_rounds on procuration_rounds.procuration = procurations.id
    where procurations.mandant = whose and mandataire = scope('elector')::uuid and procuration_rounds.round = at_round
      and procurations.status in ('active', 'void') and procuration_rounds.coverage = 'covered');
end;
--> statement-breakpoint
alter policy reads on vote_marks using (
  elector::text in (scope('elector'), scope('mandant')) or station = scope('station')
  or mandataire::text = scope('elector')
  or (scope('authority') is null and scope('elector') is null
    and exists (select from registrations where registrations.elector = vote_marks.elector))
  or (scope('elector') is not null and concerns_elector(elector, round))
);
--> statement-breakpoint
-- R-74: the purge forgets that it was made at home, and nothing else of it is ever written again.
grant update (home_visit) on revocations to app_decide;

-- R-60: whoever gave to the elector who looks, or holds for him: past row-level security, since what guards procurations asks the rolls.
create function beside_elector(other uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations where
    (mandant = other and mandataire = scope('elector')::uuid) or (mandataire = other and mandant = scope('elector')::uuid));
end;
--> statement-breakpoint
revoke execute on function beside_elector from public;
--> statement-breakpoint
grant execute on function beside_elector to app_read;
--> statement-breakpoint
-- Where the mandant votes, for whoever votes there in his place (L74); and on which roll the other is.
alter policy reads on registrations using (
  elector::text in (scope('elector'), scope('mandant'), scope('mandataire'))
  or commune = scope('commune') or station = scope('station')
  or (scope('authority') is not null and exists (
    select from requests where requests.mandant = registrations.elector or requests.mandataire = registrations.elector))
  or (scope('mandant') is not null and named_by_mandant(elector))
  or (scope('elector') is not null and beside_elector(elector))
);
--> statement-breakpoint
-- A mandataire sees of the mandant's votes those at rounds that a procuration between them concerns, and no other.
create function concerns_elector(whose uuid, at_round uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations join procuration_rounds on procuration_rounds.procuration = procurations.id
    where procurations.mandant = whose and mandataire = scope('elector')::uuid and procuration_rounds.round = at_round);
end;
--> statement-breakpoint
revoke execute on function concerns_elector from public;
--> statement-breakpoint
grant execute on function concerns_elector to app_read;
--> statement-breakpoint
alter policy reads on vote_marks using (
  elector::text in (scope('elector'), scope('mandant')) or station = scope('station')
  or (scope('authority') is null and scope('elector') is null
    and exists (select from registrations where registrations.elector = vote_marks.elector))
  or (scope('elector') is not null and concerns_elector(elector, round))
);

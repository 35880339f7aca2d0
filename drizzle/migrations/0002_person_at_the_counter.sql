CREATE INDEX "requests_collected_for" ON "requests" USING btree ("collected_for") WHERE "requests"."status" = 'collected';--> statement-breakpoint
CREATE INDEX "requests_collected_by" ON "requests" USING btree ("collected_by") WHERE "requests"."collected_by" is not null;--> statement-breakpoint
-- Whom the mandant at the counter gave to: past row-level security, since what guards procurations asks the rolls.
create function named_by_mandant(named uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations where mandant = scope('mandant')::uuid and mandataire = named);
end;
--> statement-breakpoint
revoke execute on function named_by_mandant from public;
--> statement-breakpoint
grant execute on function named_by_mandant to app_read;
--> statement-breakpoint
-- R-12, R-77: an officer sees the person at the counter and whom that person names, and what his delegates collected for him.
alter policy reads on requests using (
  reference = scope('reference') or mandant::text in (scope('elector'), scope('mandant')) or commune = scope('commune')
  or (status = 'collected' and collected_for::text = scope('authority'))
);
--> statement-breakpoint
alter policy reads on registrations using (
  elector::text in (scope('elector'), scope('mandant'), scope('mandataire'))
  or commune = scope('commune') or station = scope('station')
  or (scope('authority') is not null and exists (
    select from requests where requests.mandant = registrations.elector or requests.mandataire = registrations.elector))
  or (scope('mandant') is not null and named_by_mandant(elector))
);
--> statement-breakpoint
-- R-11: an act is shown to its authority, and one named by its id to the unit that it was made in.
alter policy reads on procurations using (
  mandant::text in (scope('elector'), scope('mandant')) or mandataire::text = scope('elector') or commune = scope('commune')
  or authority::text = scope('authority')
  or (id::text = scope('act') and authority_unit = scope('unit') and authority_place_name = scope('place_name'))
  or (scope('station') is not null and exists (
    select from registrations where registrations.elector = procurations.mandant))
);
--> statement-breakpoint
alter policy reads on revocations using (
  mandant::text in (scope('elector'), scope('mandant')) or commune = scope('commune')
  or authority::text = scope('authority')
  or (id::text = scope('act') and authority_unit = scope('unit') and authority_place_name = scope('place_name'))
);
--> statement-breakpoint
alter policy reads on electors using (
  id::text in (scope('elector'), scope('mandant'), scope('mandataire'))
  or exists (select from registrations where registrations.elector = electors.id)
  or exists (select from procurations where procurations.mandataire = electors.id or procurations.mandant = electors.id)
  or exists (select from revocations where revocations.mandant = electors.id)
  or (scope('authority') is not null and exists (
    select from requests where requests.mandant = electors.id or requests.mandataire = electors.id))
);
--> statement-breakpoint
-- How the person at the counter voted decides what is left of what he gave; of anybody else an officer sees no vote.
alter policy reads on vote_marks using (
  elector::text in (scope('elector'), scope('mandant')) or station = scope('station')
  or (scope('authority') is null and exists (select from registrations where registrations.elector = vote_marks.elector))
);
--> statement-breakpoint
alter policy reads on habilitations using (
  account::text = scope('authority')
  or (scope('authority') is not null and exists (select from requests where requests.collected_by = habilitations.account))
);

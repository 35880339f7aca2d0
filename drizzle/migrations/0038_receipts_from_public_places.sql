-- R-64: an act in a place that the prefect opened bears that place; what its unit may see goes by the place of the unit, which this says past row-level security.
create function unit_place_of(officer uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select place_name from habilitations where account = officer;
end;
--> statement-breakpoint
revoke execute on function unit_place_of from public;
--> statement-breakpoint
grant execute on function unit_place_of to app_read;
--> statement-breakpoint
alter policy reads on procurations using (
  mandant::text in (scope('elector'), scope('mandant')) or mandataire::text = scope('elector') or commune = scope('commune')
  or authority::text = scope('authority')
  or (id::text = scope('act') and authority_unit = scope('unit')
    and scope('place_name') in (authority_place_name, unit_place_of(authority)))
  or (scope('station') is not null and exists (
    select from registrations where registrations.elector = procurations.mandant))
  or (mandant_list = 'new-caledonia' and status <> 'rejected' and scope('commune') is not null
    and is_of_commune(mandataire, scope('commune')))
);
--> statement-breakpoint
alter policy reads on revocations using (
  mandant::text in (scope('elector'), scope('mandant')) or commune = scope('commune')
  or authority::text = scope('authority')
  or (id::text = scope('act') and authority_unit = scope('unit')
    and scope('place_name') in (authority_place_name, unit_place_of(authority)))
);

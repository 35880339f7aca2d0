CREATE INDEX "procurations_from_new_caledonia" ON "procurations" USING btree ("recorded_no") WHERE "procurations"."mandant_list" = 'new-caledonia';--> statement-breakpoint
-- R-58, art. R213-1: past row-level security, since what guards procurations asks the rolls.
create function is_of_commune(whose uuid, place text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from registrations where elector = whose and commune = place and "to" is null);
end;
--> statement-breakpoint
revoke execute on function is_of_commune from public;
--> statement-breakpoint
grant execute on function is_of_commune to app_read, app_decide;
--> statement-breakpoint
alter policy reads on procurations using (
  mandant::text in (scope('elector'), scope('mandant')) or mandataire::text = scope('elector') or commune = scope('commune')
  or authority::text = scope('authority')
  or (id::text = scope('act') and authority_unit = scope('unit') and authority_place_name = scope('place_name'))
  or (scope('station') is not null and exists (
    select from registrations where registrations.elector = procurations.mandant))
  or (mandant_list = 'new-caledonia' and status <> 'rejected' and scope('commune') is not null
    and is_of_commune(mandataire, scope('commune')))
);

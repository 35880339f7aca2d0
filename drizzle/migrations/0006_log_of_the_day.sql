CREATE INDEX "revocations_by_authority" ON "revocations" USING btree ("authority","established_day");--> statement-breakpoint
-- R-11: the reference by which an authority's own act was asked, and no other.
create function reference_of(asked uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select reference from requests where id = asked and (
    exists (select from procurations where request = asked and authority = scope('authority')::uuid)
    or exists (select from revocations where request = asked and authority = scope('authority')::uuid));
end;
--> statement-breakpoint
revoke execute on function reference_of from public;
--> statement-breakpoint
grant execute on function reference_of to app_read;

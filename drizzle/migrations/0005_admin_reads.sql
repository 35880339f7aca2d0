CREATE INDEX "audit_entry_by_time" ON "audit_entry" USING btree ("at","chain","seq");--> statement-breakpoint
-- Places change by an import alone.
grant update (name, kind, territory, zone) on communes to app_decide;
--> statement-breakpoint
-- How much there is today, and nothing of whom: the one look that an administrator has beyond the log.
create function activity(today date, polled uuid[]) returns table (active bigint, marks bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select
    (select count(*) from procurations where procurations.status = 'active' and (procurations.until >= today
      or procurations.validity = 'election' and exists (select from procuration_rounds
        where procuration_rounds.procuration = procurations.id and procuration_rounds.coverage = 'covered'
          and procuration_rounds.day >= today))),
    (select count(*) from vote_marks where vote_marks.round = any (polled) and vote_marks.corrected_at is null)
  where scope('role') = 'admin';
end;
--> statement-breakpoint
revoke execute on function activity from public;
--> statement-breakpoint
grant execute on function activity to app_read;

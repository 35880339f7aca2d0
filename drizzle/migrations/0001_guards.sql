-- R-23: drawn while the mandataire's row is held, so that numbers follow the order of recording.
create sequence recorded_no as bigint;
--> statement-breakpoint
create extension if not exists btree_gist;
--> statement-breakpoint
-- R-33: two periods of one mandant share no day, per status.
alter table procurations add constraint periods_apart exclude using gist (
  mandant with =, status with =, daterange(established_local_day, until, '[]') with &&
) where (validity = 'period' and status in ('active', 'in-control'));
--> statement-breakpoint
-- The scope that a transaction was opened with; null when it has none.
create function scope(name text) returns text language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');
--> statement-breakpoint
grant usage on schema public to app_read, app_decide;
--> statement-breakpoint
grant select on all tables in schema public to app_read, app_decide;
--> statement-breakpoint
revoke select on accounts, sessions, idempotency from app_read;
--> statement-breakpoint
grant usage on sequence recorded_no to app_decide;
--> statement-breakpoint
-- What is written once is never updated; nothing but sessions and old keys is ever deleted.
grant insert on communes, polling_stations, elections, rounds, round_dates, electors, registrations, accounts,
  habilitations, sessions, requests, procurations, procuration_rounds, revocations, vote_marks, mark_corrections,
  incidents, changes, idempotency, outbox, audit_head, audit_entry, audit_body, access_log, demonstration to app_decide;
--> statement-breakpoint
grant update on polling_stations, rounds, round_dates, elections, electors, registrations, accounts, habilitations,
  requests, procurations, procuration_rounds, idempotency, outbox, audit_head to app_decide;
--> statement-breakpoint
grant update (corrected_at) on vote_marks to app_decide;
--> statement-breakpoint
grant delete on sessions, idempotency to app_decide;
--> statement-breakpoint
alter table electors enable row level security;
--> statement-breakpoint
alter table registrations enable row level security;
--> statement-breakpoint
alter table requests enable row level security;
--> statement-breakpoint
alter table procurations enable row level security;
--> statement-breakpoint
alter table procuration_rounds enable row level security;
--> statement-breakpoint
alter table revocations enable row level security;
--> statement-breakpoint
alter table vote_marks enable row level security;
--> statement-breakpoint
alter table mark_corrections enable row level security;
--> statement-breakpoint
alter table incidents enable row level security;
--> statement-breakpoint
alter table changes enable row level security;
--> statement-breakpoint
alter table outbox enable row level security;
--> statement-breakpoint
alter table audit_head enable row level security;
--> statement-breakpoint
alter table audit_entry enable row level security;
--> statement-breakpoint
alter table audit_body enable row level security;
--> statement-breakpoint
alter table access_log enable row level security;
--> statement-breakpoint
alter table habilitations enable row level security;
--> statement-breakpoint
-- The facts of a decision: all rows, never shown.
do $$
declare guarded text;
begin
  foreach guarded in array array['electors', 'registrations', 'requests', 'procurations', 'procuration_rounds',
    'revocations', 'vote_marks', 'mark_corrections', 'incidents', 'changes', 'outbox', 'audit_head', 'audit_entry',
    'audit_body', 'access_log', 'habilitations']
  loop
    execute format('create policy decides on %I to app_decide using (true) with check (true)', guarded);
  end loop;
end $$;
--> statement-breakpoint
-- R-77: each sees what belongs to their place, and an officer the request whose reference was given.
create policy reads on requests for select to app_read using (
  reference = scope('reference') or mandant::text = scope('elector') or commune = scope('commune')
);
--> statement-breakpoint
create policy reads on registrations for select to app_read using (
  elector::text = scope('elector') or commune = scope('commune') or station = scope('station')
  or (scope('reference') is not null and exists (
    select from requests where requests.mandant = registrations.elector or requests.mandataire = registrations.elector))
);
--> statement-breakpoint
create policy reads on procurations for select to app_read using (
  mandant::text = scope('elector') or mandataire::text = scope('elector') or commune = scope('commune')
  or authority::text = scope('authority')
  or (scope('station') is not null and exists (
    select from registrations where registrations.elector = procurations.mandant))
);
--> statement-breakpoint
create policy reads on procuration_rounds for select to app_read using (
  exists (select from procurations where procurations.id = procuration_rounds.procuration)
);
--> statement-breakpoint
create policy reads on electors for select to app_read using (
  id::text = scope('elector')
  or exists (select from registrations where registrations.elector = electors.id)
  or exists (select from procurations where procurations.mandataire = electors.id or procurations.mandant = electors.id)
  or (scope('reference') is not null and exists (
    select from requests where requests.mandant = electors.id or requests.mandataire = electors.id))
);
--> statement-breakpoint
create policy reads on revocations for select to app_read using (
  mandant::text = scope('elector') or commune = scope('commune') or authority::text = scope('authority')
);
--> statement-breakpoint
create policy reads on vote_marks for select to app_read using (
  elector::text = scope('elector') or station = scope('station')
  or (scope('reference') is null and exists (select from registrations where registrations.elector = vote_marks.elector))
);
--> statement-breakpoint
create policy reads on mark_corrections for select to app_read using (
  exists (select from vote_marks where vote_marks.id = mark_corrections.mark)
);
--> statement-breakpoint
create policy reads on incidents for select to app_read using (
  station = scope('station') or commune = scope('commune')
);
--> statement-breakpoint
create policy reads on changes for select to app_read using (station = scope('station'));
--> statement-breakpoint
create policy reads on outbox for select to app_read using (
  elector::text = scope('elector') or commune = scope('commune')
);
--> statement-breakpoint
create policy reads on habilitations for select to app_read using (account::text = scope('authority'));
--> statement-breakpoint
create policy reads on audit_head for select to app_read using (scope('role') = 'admin');
--> statement-breakpoint
create policy reads on audit_entry for select to app_read using (scope('role') = 'admin');
--> statement-breakpoint
create policy reads on audit_body for select to app_read using (scope('role') = 'admin');
--> statement-breakpoint
create policy reads on access_log for select to app_read using (scope('role') = 'admin');
--> statement-breakpoint
-- "Your station is …": the one look beyond a station's own list, by a whole name and a birth date.
create function stations_of(last_name_key text, birth date)
  returns table ("lastName" text, "firstNames" text, station text, commune text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select electors.last_name, electors.first_names, registrations.station, communes.name
  from electors join registrations on registrations.elector = electors.id and registrations."to" is null
    join communes on communes.code = registrations.commune
  where electors.born = birth and starts_with(electors.name_key, last_name_key || ' ') and scope('station') is not null
  order by electors.first_names limit 50;
end;
--> statement-breakpoint
revoke execute on function stations_of from public;
--> statement-breakpoint
grant execute on function stations_of to app_read;

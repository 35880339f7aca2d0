-- Row-level security (R-77). `app_read` sees what its scope allows and shows it; `app_decide` sees every row, for the
-- facts of a decision, and shows none. Tables that are not named here hold nothing of persons, or are closed by grants.sql.
--
-- The policies are here and not beside their tables as drizzle's `pgPolicy`: they call the functions of scope.sql and
-- visibility.sql, which need the tables to exist, and drizzle-kit writes policies together with the tables.

do $$
declare guarded text;
begin
  foreach guarded in array array['accounts', 'habilitations', 'electors', 'registrations', 'requests', 'procurations',
    'procuration_rounds', 'revocations', 'vote_marks', 'mark_corrections', 'incidents', 'changes', 'packs', 'sittings',
    'list_prints', 'printed_lines', 'outbox', 'control_claims', 'paper_sheets', 'paper_drafts', 'sessions', 'attempts',
    'audit_head', 'audit_entry', 'audit_body', 'audit_erasure', 'access_log', 'statistics']
  loop
    execute format('alter table %I enable row level security', guarded);
    execute format('drop policy if exists decides on %I', guarded);
    execute format('create policy decides on %I to app_decide using (true) with check (true)', guarded);
    execute format('drop policy if exists reads on %I', guarded);
  end loop;
end $$;

-- R-12: an officer finds a request by its reference, and what his delegates collected for him.
create policy reads on requests for select to app_read using (
  reference = scope('reference') or mandant::text in (scope('elector'), scope('mandant')) or commune = scope('commune')
  or (status = 'collected' and collected_for::text = scope('authority'))
);

-- L74: a mandataire sees where his mandant votes. R-60: and a mandant, on which roll his mandataire is.
create policy reads on registrations for select to app_read using (
  elector::text in (scope('elector'), scope('mandant'), scope('mandataire'))
  or commune = scope('commune') or station = scope('station')
  or (scope('authority') is not null and exists (
    select from requests where requests.mandant = registrations.elector or requests.mandataire = registrations.elector))
  or (scope('mandant') is not null and named_by_mandant(elector))
  or (scope('elector') is not null and beside_elector(elector))
);

-- R-11: an authority sees its own acts, and by its id an act of the same unit. R-58: the commune of a mandataire sees
-- what New Caledonia gave him.
create policy reads on procurations for select to app_read using (
  mandant::text in (scope('elector'), scope('mandant')) or mandataire::text = scope('elector') or commune = scope('commune')
  or authority::text = scope('authority')
  or (id::text = scope('act') and authority_unit = scope('unit')
    and scope('place_name') in (authority_place_name, unit_place_of(authority)))
  or (scope('station') is not null and exists (
    select from registrations where registrations.elector = procurations.mandant))
  or (mandant_list = 'new-caledonia' and status <> 'rejected' and scope('commune') is not null
    and is_of_commune(mandataire, scope('commune')))
);

create policy reads on procuration_rounds for select to app_read using (
  exists (select from procurations where procurations.id = procuration_rounds.procuration)
);

-- R-11, as for procurations.
create policy reads on revocations for select to app_read using (
  mandant::text in (scope('elector'), scope('mandant')) or commune = scope('commune')
  or authority::text = scope('authority')
  or (id::text = scope('act') and authority_unit = scope('unit')
    and scope('place_name') in (authority_place_name, unit_place_of(authority)))
);

-- R-49: a voter by court decision is on no roll and is named in the minutes of the station where he voted.
create policy reads on electors for select to app_read using (
  id::text in (scope('elector'), scope('mandant'), scope('mandataire'))
  or exists (select from registrations where registrations.elector = electors.id)
  or exists (select from procurations where procurations.mandataire = electors.id or procurations.mandant = electors.id)
  or exists (select from revocations where revocations.mandant = electors.id)
  or (scope('authority') is not null and exists (
    select from requests where requests.mandant = electors.id or requests.mandataire = electors.id))
  or (scope('station') is not null and exists (
    select from vote_marks where vote_marks.elector = electors.id and vote_marks.station = scope('station')))
);

-- How the mandant at the counter voted decides what is left of his procurations; of anyone else an officer sees no vote.
-- R-60: a mandataire sees his mandant's votes at the rounds that he still holds, and the votes that he cast himself.
create policy reads on vote_marks for select to app_read using (
  elector::text in (scope('elector'), scope('mandant')) or station = scope('station')
  or mandataire::text = scope('elector')
  or (scope('authority') is null and scope('elector') is null
    and exists (select from registrations where registrations.elector = vote_marks.elector))
  or (scope('elector') is not null and concerns_elector(elector, round))
);

create policy reads on mark_corrections for select to app_read using (
  exists (select from vote_marks where vote_marks.id = mark_corrections.mark)
);

create policy reads on incidents for select to app_read using (
  station = scope('station') or commune = scope('commune')
);

create policy reads on changes for select to app_read using (station = scope('station'));

-- The commune of a station is the part of the station's id before the slash.
create policy reads on packs for select to app_read using (
  station = scope('station') or split_part(station, '/', 1) = scope('commune')
);

-- R-44: what was printed for a station; an administrator sees which papers are acknowledged, and nobody's line.
create policy reads on list_prints for select to app_read using (
  station = scope('station') or split_part(station, '/', 1) = scope('commune') or scope('role') = 'admin'
);

create policy reads on printed_lines for select to app_read using (
  station = scope('station') or split_part(station, '/', 1) = scope('commune')
);

create policy reads on sittings for select to app_read using (
  station = scope('station') or split_part(station, '/', 1) = scope('commune') or scope('role') = 'admin'
);

-- R-73: an administrator sees what could not be sent or came back, to have it sent again; an officer, what did not
-- reach the person at the counter.
create policy reads on outbox for select to app_read using (
  elector::text = scope('elector') or commune = scope('commune')
  or (scope('role') = 'admin' and channel = 'email' and (sent_at is null or bounced_at is not null))
  or (elector::text = scope('mandant') and bounced_at is not null)
);

-- R-72: an agent of a town hall sees what the others have open.
create policy reads on control_claims for select to app_read using (commune = scope('commune'));

-- R-75: the sheets of a town hall are its own; what an agent has typed is for the agent's account alone.
create policy reads on paper_sheets for select to app_read using (commune = scope('commune'));
create policy reads on paper_drafts for select to app_read using (
  scope('session') is not null and exists (select from sessions where sessions.account = paper_drafts.account)
);

-- A read checks the session that it is for, and its account.
create policy reads on sessions for select to app_read using (token_hash = scope('session'));

create policy reads on accounts for select to app_read using (
  scope('role') = 'admin'
  or (scope('session') is not null and exists (select from sessions where sessions.account = accounts.id))
);

-- R-71: how often the caller who looks a reference up has missed.
create policy reads on attempts for select to app_read using (kind = 'reference' and subject_hash = scope('misses'));

-- R-12: an officer sees with what he signs himself, and the delegates who collected for him.
create policy reads on habilitations for select to app_read using (
  account::text = scope('authority')
  or (scope('authority') is not null and exists (select from requests where requests.collected_by = habilitations.account))
  or scope('role') = 'admin'
);

-- An administrator verifies the log and reads counts without names.
create policy reads on audit_head for select to app_read using (scope('role') = 'admin');
create policy reads on audit_entry for select to app_read using (scope('role') = 'admin');
create policy reads on audit_body for select to app_read using (scope('role') = 'admin');
create policy reads on audit_erasure for select to app_read using (scope('role') = 'admin');
create policy reads on access_log for select to app_read using (scope('role') = 'admin');
create policy reads on statistics for select to app_read using (scope('role') = 'admin');

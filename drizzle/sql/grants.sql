-- What the two roles of the program may do to tables. Everything is taken away first, so that this file is the whole list.
revoke all on all tables in schema public from app_read, app_decide;
revoke all on all sequences in schema public from app_read, app_decide;
grant usage on schema public to app_read, app_decide;
grant usage on sequence recorded_no to app_decide;

-- R-77: what is read for people. Not `idempotency` or `purges`, which are nobody's to see, nor `officer_places`, which
-- decisions alone need (R-64), nor the counts, which the functions of dashboard.sql answer.
grant select on communes, polling_stations, elections, rounds, round_dates, public_openings, habilitations, electors,
  registrations, requests, procurations, procuration_rounds, revocations, vote_marks, mark_corrections, incidents, changes,
  packs, sittings, list_prints, printed_lines, outbox, control_claims, paper_sheets, paper_drafts, jobs, demonstration, statistics, audit_head, audit_entry,
  audit_body, audit_erasure, access_log to app_read;
-- What a read checks of its own caller.
grant select (token_hash, account, expires_at) on sessions to app_read;
grant select on attempts to app_read;
-- No reader sees what opens an account.
grant select (id, name, role, who, commune, station, elector, is_demonstration, created_at, code_expires_at, locked_at,
  locked_by, lock_reason, ended_at) on accounts to app_read;

-- The facts of decisions.
grant select on communes, polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts,
  habilitations, sessions, attempts, electors, registrations, requests, procurations, procuration_rounds, revocations,
  vote_marks, mark_corrections, incidents, changes, packs, sittings, list_prints, printed_lines, outbox, jobs, idempotency,
  demonstration, statistics, purges, audit_head, audit_entry, audit_body, audit_erasure, access_log to app_decide;

-- What `audit verify` compares with the rows that it counts.
grant select on tallies, quarter_tallies, active_tallies to app_decide;

-- A file of the roll while it is being sent: no reader sees it, and its lines are deleted once it is imported.
grant select, insert, delete on roll_imports, roll_lines to app_decide;
grant update (received, unreadable) on roll_imports to app_decide;

-- What acts write. `audit_erasure`, `tallies`, `quarter_tallies` and `active_tallies` are written by functions
-- alone, and so is the log (acts.sql).
grant insert on communes, polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts,
  habilitations, sessions, attempts, electors, registrations, requests, procurations, procuration_rounds, revocations,
  vote_marks, mark_corrections, incidents, changes, packs, sittings, list_prints, printed_lines, outbox, jobs, idempotency,
  demonstration, statistics, purges to app_decide;

-- What is written changes in these columns alone. Of persons and their acts: what opens an account, its lock and its
-- certificate; an address, what the roll says; how far an act has come, and what is left of it; the correction of a mark
-- (R-48). No act changes who gave a procuration to whom, nor what an account may do.
grant update (password_hash, code_hash, code_expires_at, identity_certified_on, locked_at, locked_by, lock_reason, version)
  on accounts to app_decide;
grant update (last_name, usage_name, first_names, sex, born, name_key, email, lang, loss, lost_on, version, roll_no)
  on electors to app_decide;
grant update ("to", number, is_special) on registrations to app_decide;
grant update (status, collected_by, collected_for, home_visit, version) on requests to app_decide;
grant update (commune, status, effective_at, ended_at, ended_on, reasons, held_from, flags, home_visit, version)
  on procurations to app_decide;
grant update (day, coverage, reason) on procuration_rounds to app_decide;
grant update (home_visit) on revocations to app_decide;
grant update (corrected_at) on vote_marks to app_decide;
grant update (facts) on incidents to app_decide;

-- Of places and polls: an import, a change of an election, the close of the polls, the number of a change.
grant update (name, kind, territory, zone) on communes to app_decide;
grant update (opens, closes, phone, change_no, polls_no) on polling_stations to app_decide;
grant update (day, is_called_off) on rounds to app_decide;
grant update (day) on round_dates to app_decide;
grant update (address, decree, closes, is_withdrawn) on public_openings to app_decide;
grant update (opening) on officer_places to app_decide;
grant update (closed_at, closed_by, inside_counted, more_inside_because) on sittings to app_decide;

-- R-44: that a bureau has a paper in hand.
grant update (acknowledged_at, acknowledged_by) on list_prints to app_decide;

-- R-73: how far a message has come; never what it says, nor to whom.
grant update (channel, sent_at, attempts, next_try_at, failed_at, said, bounced_at) on outbox to app_decide;

-- Of the program's own: the use of a session, misses, the answer to a key, a job's progress, statistics, purges (R-74).
grant update (asked_at) on sessions to app_decide;
grant update (level, at, until) on attempts to app_decide;
grant update (answer) on idempotency to app_decide;
grant update (cursor, done, changed, total, horizon, ended_at) on jobs to app_decide;
grant update (count) on statistics to app_decide;
grant update (bodies_before) on purges to app_decide;

-- Nothing else is ever deleted, but claims, drafts and known sources (below), files of the roll (above) and by functions: those of retention.sql,
-- and `sweep_keys`.
grant delete on sessions, attempts to app_decide;

-- R-72: what an agent of a town hall has open, until it is decided or left.
grant select, insert, update, delete on control_claims to app_decide;
-- R-75: what is typed of a form until it is recorded; the sheets stay.
grant select, insert, update, delete on paper_drafts to app_decide;
grant select, insert, update (number) on paper_sheets to app_decide;

-- From where accounts were opened, for the limits of passwords alone: nobody is shown it.
grant select, insert, update, delete on known_sources to app_decide;

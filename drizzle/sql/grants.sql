-- What the two roles of the program may do to tables. Everything is taken away first, so that this file is the whole list.
revoke all on all tables in schema public from app_read, app_decide;
revoke all on all sequences in schema public from app_read, app_decide;
grant usage on schema public to app_read, app_decide;
grant usage on sequence recorded_no to app_decide;

-- R-77: what is read for people. Not `idempotency` or `purges`, which are nobody's to see, nor `officer_places`, which
-- decisions alone need (R-64), nor the counts, which the functions of dashboard.sql answer.
grant select on communes, polling_stations, elections, rounds, round_dates, public_openings, habilitations, electors,
  registrations, requests, procurations, procuration_rounds, revocations, vote_marks, mark_corrections, incidents, changes,
  packs, sittings, outbox, jobs, demonstration, statistics, audit_head, audit_entry, audit_body, audit_erasure, access_log
  to app_read;
-- What a read checks of its own caller.
grant select (token_hash, account, expires_at) on sessions to app_read;
grant select on attempts to app_read;
-- No reader sees what opens an account.
grant select (id, name, role, who, commune, station, elector, is_demonstration, created_at, code_expires_at, locked_at,
  locked_by, lock_reason, ended_at) on accounts to app_read;

-- The facts of decisions.
grant select on communes, polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts,
  habilitations, sessions, attempts, electors, registrations, requests, procurations, procuration_rounds, revocations,
  vote_marks, mark_corrections, incidents, changes, packs, sittings, outbox, jobs, idempotency, demonstration, statistics,
  purges, audit_head, audit_entry, audit_body, audit_erasure, access_log to app_decide;

-- What acts write. `audit_erasure`, `tallies`, `quarter_tallies` and `active_tallies` are written by functions
-- alone.
grant insert on communes, polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts,
  habilitations, sessions, attempts, electors, registrations, requests, procurations, procuration_rounds, revocations,
  vote_marks, mark_corrections, incidents, changes, packs, sittings, outbox, jobs, idempotency, demonstration, statistics,
  purges, audit_head, audit_entry, audit_body, access_log to app_decide;
grant update on polling_stations, elections, rounds, round_dates, public_openings, officer_places, accounts, habilitations,
  attempts, electors, registrations, requests, procurations, procuration_rounds, outbox, jobs, idempotency, statistics,
  audit_head to app_decide;

-- What is written once changes in these columns alone: places by an import, a correction of a mark (R-48), the close of
-- the polls, the use of a session, and what a purge takes away (R-74).
grant update (name, kind, territory, zone) on communes to app_decide;
grant update (corrected_at) on vote_marks to app_decide;
grant update (closed_at, closed_by, inside_counted, more_inside_because) on sittings to app_decide;
grant update (asked_at) on sessions to app_decide;
grant update (home_visit) on revocations to app_decide;
grant update (facts) on incidents to app_decide;
grant update (bodies_before) on purges to app_decide;

-- Nothing else is ever deleted, but known sources (below) and what the functions of retention.sql delete.
grant delete on sessions, idempotency, attempts to app_decide;

-- From where accounts were opened, for the limits of passwords alone: nobody is shown it.
grant select, insert, update, delete on known_sources to app_decide;

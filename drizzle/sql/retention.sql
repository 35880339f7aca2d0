-- R-70, R-74: how personal data end. Nothing but these two functions deletes what was written once.

-- The bodies of the log by the act or request that each is about. drizzle/queries/retention.ts searches with the same
-- words, over `json` because reading through it costs a quarter less than building `jsonb`.
create index if not exists audit_body_by_subject on audit_body ((coalesce(body::json #>> '{about,revocation}',
  body::json #>> '{about,procuration}', body::json #>> '{about,request}')));

-- Deletes acts and requests with their rounds, their votes by proxy and what their mandants were told of them.
create or replace function destroy(its_procurations uuid[], its_revocations uuid[], its_requests uuid[], its_mandants uuid[])
  returns void language sql security definer set search_path = public, pg_temp
begin atomic
  delete from outbox where elector = any(its_mandants) and (
    (facts->>'procuration')::uuid = any(its_procurations) or (facts->>'revocation')::uuid = any(its_revocations)
    or facts->>'reference' in (select reference from requests where id = any(its_requests)));
  delete from mark_corrections where mark in (select id from vote_marks where procuration = any(its_procurations));
  delete from vote_marks where procuration = any(its_procurations);
  delete from printed_lines where procuration = any(its_procurations);
  delete from procuration_rounds where procuration = any(its_procurations);
  delete from procurations where id = any(its_procurations);
  delete from revocations where id = any(its_revocations);
  delete from requests where id = any(its_requests);
end;
revoke execute on function destroy from public;
grant execute on function destroy to app_decide;

-- Deletes bodies of the log and writes which purge did. Their entries stay, so that the chain can still be verified.
create or replace function erase_bodies(its_purge uuid, erased jsonb)
  returns void language sql security definer set search_path = public, pg_temp
begin atomic
  insert into audit_erasure (chain, seq, purge)
    select body.chain, body.seq, its_purge from audit_body body
      join jsonb_to_recordset(erased) as its (chain text, seq bigint) on its.chain = body.chain and its.seq = body.seq;
  delete from audit_body using jsonb_to_recordset(erased) as its (chain text, seq bigint)
    where audit_body.chain = its.chain and audit_body.seq = its.seq;
end;
revoke execute on function erase_bodies from public;
grant execute on function erase_bodies to app_decide;

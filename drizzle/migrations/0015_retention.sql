CREATE TABLE "audit_erasure" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"purge" uuid NOT NULL,
	CONSTRAINT "audit_erasure_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "purges" (
	"day" date PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statistics" (
	"commune" text NOT NULL,
	"round" uuid,
	"what" text NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "one_count_of_each" UNIQUE NULLS NOT DISTINCT("commune","round","what")
);
--> statement-breakpoint
ALTER TABLE "audit_erasure" ADD CONSTRAINT "erasure_of_an_entry" FOREIGN KEY ("chain","seq") REFERENCES "public"."audit_entry"("chain","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- R-74: the bodies of what is about an act or a request, for when its time is over.
create index audit_body_by_subject on audit_body ((coalesce(body::jsonb #>> '{about,revocation}',
  body::jsonb #>> '{about,procuration}', body::jsonb #>> '{about,request}')));
--> statement-breakpoint
-- R-70, R-74: the one way that what was written once is destroyed, with its rounds, its votes by proxy and what was told of it.
create function destroy(its_procurations uuid[], its_revocations uuid[], its_requests uuid[], its_mandants uuid[])
  returns void language sql security definer set search_path = public, pg_temp
begin atomic
  delete from outbox where elector = any(its_mandants) and (
    (facts->>'procuration')::uuid = any(its_procurations) or (facts->>'revocation')::uuid = any(its_revocations)
    or facts->>'reference' in (select reference from requests where id = any(its_requests)));
  delete from mark_corrections where mark in (select id from vote_marks where procuration = any(its_procurations));
  delete from vote_marks where procuration = any(its_procurations);
  delete from procuration_rounds where procuration = any(its_procurations);
  delete from procurations where id = any(its_procurations);
  delete from revocations where id = any(its_revocations);
  delete from requests where id = any(its_requests);
end;
--> statement-breakpoint
-- R-74: the bodies go; their entries stay, and which purge did it.
create function erase_bodies(its_purge uuid, erased jsonb)
  returns void language sql security definer set search_path = public, pg_temp
begin atomic
  insert into audit_erasure (chain, seq, purge)
    select body.chain, body.seq, its_purge from audit_body body
      join jsonb_to_recordset(erased) as its (chain text, seq bigint) on its.chain = body.chain and its.seq = body.seq;
  delete from audit_body where exists (
    select from audit_erasure erasure where erasure.purge = its_purge
      and erasure.chain = audit_body.chain and erasure.seq = audit_body.seq);
end;
--> statement-breakpoint
revoke execute on function destroy, erase_bodies from public;
--> statement-breakpoint
grant execute on function destroy, erase_bodies to app_decide;
--> statement-breakpoint
grant select, insert on purges to app_decide;
--> statement-breakpoint
grant select on audit_erasure to app_decide;
--> statement-breakpoint
grant select, insert, update on statistics to app_decide;
--> statement-breakpoint
grant select on audit_erasure, statistics to app_read;
--> statement-breakpoint
alter table audit_erasure enable row level security;
--> statement-breakpoint
alter table statistics enable row level security;
--> statement-breakpoint
create policy decides on audit_erasure to app_decide using (true) with check (true);
--> statement-breakpoint
create policy decides on statistics to app_decide using (true) with check (true);
--> statement-breakpoint
create policy reads on audit_erasure for select to app_read using (scope('role') = 'admin');
--> statement-breakpoint
create policy reads on statistics for select to app_read using (scope('role') = 'admin');

ALTER TABLE "audit_entry" DROP CONSTRAINT "audit_entry_chain_audit_head_chain_fk";
--> statement-breakpoint
-- The same words over `json`, which is read through and not built: a quarter less for each entry.
drop index audit_body_by_subject;
--> statement-breakpoint
create index audit_body_by_subject on audit_body ((coalesce(body::json #>> '{about,revocation}',
  body::json #>> '{about,procuration}', body::json #>> '{about,request}')));

CREATE TABLE "attempts" (
	"kind" text NOT NULL,
	"subject_hash" text NOT NULL,
	"level" double precision NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	CONSTRAINT "attempts_kind_subject_hash_pk" PRIMARY KEY("kind","subject_hash"),
	CONSTRAINT "no_fewer_than_none" CHECK ("attempts"."level" >= 0)
);
--> statement-breakpoint
CREATE TABLE "known_sources" (
	"account_hash" text NOT NULL,
	"source_hash" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_sources_account_hash_source_hash_pk" PRIMARY KEY("account_hash","source_hash")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"election" uuid NOT NULL,
	"rounds" jsonb NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"account" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"cursor" uuid,
	"done" bigint DEFAULT 0 NOT NULL,
	"changed" bigint DEFAULT 0 NOT NULL,
	"total" bigint,
	"horizon" bigint,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "no_more_changed_than_done" CHECK ("jobs"."done" >= 0 and "jobs"."changed" >= 0)
);
--> statement-breakpoint
CREATE TABLE "list_prints" (
	"station" text NOT NULL,
	"round" uuid NOT NULL,
	"no" integer NOT NULL,
	"digest" text NOT NULL,
	"change_no" bigint NOT NULL,
	"added" integer NOT NULL,
	"struck" integer NOT NULL,
	"printed_at" timestamp (3) with time zone NOT NULL,
	"printed_by" uuid NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" uuid,
	CONSTRAINT "list_prints_station_round_no_pk" PRIMARY KEY("station","round","no"),
	CONSTRAINT "prints_from_zero" CHECK ("list_prints"."no" >= 0),
	CONSTRAINT "print_digest_of_sha256" CHECK ("list_prints"."digest" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "annex_strikes_nothing" CHECK ("list_prints"."struck" = 0 or "list_prints"."no" > 0),
	CONSTRAINT "supplement_has_lines" CHECK ("list_prints"."added" >= 0 and "list_prints"."struck" >= 0 and ("list_prints"."no" = 0 or "list_prints"."added" + "list_prints"."struck" > 0)),
	CONSTRAINT "acknowledged_whole" CHECK (("list_prints"."acknowledged_at" is null) = ("list_prints"."acknowledged_by" is null))
);
--> statement-breakpoint
CREATE TABLE "printed_lines" (
	"station" text NOT NULL,
	"round" uuid NOT NULL,
	"no" integer NOT NULL,
	"procuration" uuid NOT NULL,
	"number" integer NOT NULL,
	"is_struck" boolean NOT NULL,
	CONSTRAINT "printed_lines_station_round_no_procuration_pk" PRIMARY KEY("station","round","no","procuration")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"station" text NOT NULL,
	"no" bigint NOT NULL,
	"elector" uuid,
	"refusal" bigint,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "changes_station_no_pk" PRIMARY KEY("station","no"),
	CONSTRAINT "elector_or_refusal" CHECK ("changes"."elector" is null or "changes"."refusal" is null)
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"commune" text NOT NULL,
	"station" text,
	"at" timestamp (3) with time zone NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mark_corrections" (
	"mark" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"second" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "two_people" CHECK ("mark_corrections"."by" <> "mark_corrections"."second")
);
--> statement-breakpoint
CREATE TABLE "vote_marks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"elector" uuid NOT NULL,
	"round" uuid NOT NULL,
	"station" text NOT NULL,
	"kind" text NOT NULL,
	"procuration" uuid,
	"mandataire" uuid,
	"court_decision" date,
	"from_prison" boolean DEFAULT false NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" uuid NOT NULL,
	"corrected_at" timestamp (3) with time zone,
	CONSTRAINT "proxy_has_procuration" CHECK (("vote_marks"."kind" = 'proxy') = ("vote_marks"."procuration" is not null)),
	CONSTRAINT "proxy_has_mandataire" CHECK (("vote_marks"."kind" = 'proxy') = ("vote_marks"."mandataire" is not null)),
	CONSTRAINT "from_prison_remote" CHECK (not "vote_marks"."from_prison" or "vote_marks"."kind" = 'remote'),
	CONSTRAINT "court_decision_in_person" CHECK ("vote_marks"."court_decision" is null or "vote_marks"."kind" = 'in-person')
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"code_hash" text,
	"code_expires_at" timestamp (3) with time zone,
	"issuer" text,
	"subject" text,
	"role" text NOT NULL,
	"who" text NOT NULL,
	"commune" text,
	"station" text,
	"elector" uuid,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"identity_certified_on" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	"locked_at" timestamp (3) with time zone,
	"locked_by" uuid,
	"lock_reason" text,
	"ended_at" timestamp (3) with time zone,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "accounts_name_unique" UNIQUE("name"),
	CONSTRAINT "opens_by_password_or_code" CHECK (num_nonnulls("accounts"."password_hash", "accounts"."code_hash") <= 1),
	CONSTRAINT "opens_by_something" CHECK (num_nonnulls("accounts"."password_hash", "accounts"."code_hash", "accounts"."subject") > 0),
	CONSTRAINT "subject_of_an_issuer" CHECK (("accounts"."issuer" is null) = ("accounts"."subject" is null)),
	CONSTRAINT "subject_of_an_elector" CHECK ("accounts"."subject" is null or "accounts"."elector" is not null),
	CONSTRAINT "code_that_expires" CHECK (("accounts"."code_hash" is null) = ("accounts"."code_expires_at" is null)),
	CONSTRAINT "locked_by_someone_for_a_reason" CHECK (num_nulls("accounts"."locked_at", "accounts"."locked_by", "accounts"."lock_reason") in (0, 3)),
	CONSTRAINT "town_hall_of_a_commune" CHECK (("accounts"."role" = 'town-hall') = ("accounts"."commune" is not null)),
	CONSTRAINT "bureau_of_a_station" CHECK (("accounts"."role" in ('assessor', 'presiding-officer')) = ("accounts"."station" is not null)),
	CONSTRAINT "elector_account_of_an_elector" CHECK ("accounts"."role" = 'elector' or "accounts"."elector" is null)
);
--> statement-breakpoint
CREATE TABLE "electors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nne" text,
	"last_name" text NOT NULL,
	"usage_name" text,
	"first_names" text NOT NULL,
	"sex" text NOT NULL,
	"born" text NOT NULL,
	"email" text,
	"lang" text,
	"name_key" text NOT NULL,
	"is_protected" boolean DEFAULT false NOT NULL,
	"loss" text,
	"lost_on" date,
	"version" bigint DEFAULT 0 NOT NULL,
	"roll_no" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "lost_on_a_day" CHECK (("electors"."loss" is null) = ("electors"."lost_on" is null)),
	CONSTRAINT "born_on_a_date" CHECK ("electors"."born" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
	CONSTRAINT "nne_of_digits" CHECK ("electors"."nne" ~ '^[0-9]{1,9}$')
);
--> statement-breakpoint
CREATE TABLE "habilitations" (
	"account" uuid PRIMARY KEY NOT NULL,
	"last_name" text NOT NULL,
	"first_name" text NOT NULL,
	"capacity" text NOT NULL,
	"unit" text NOT NULL,
	"place_name" text NOT NULL,
	"place" text NOT NULL,
	"zone" text,
	"designated_from" date,
	"designated_to" date,
	"chosen_by" uuid
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"elector" uuid NOT NULL,
	"list" text NOT NULL,
	"commune" text NOT NULL,
	"station" text NOT NULL,
	"number" integer NOT NULL,
	"is_special" boolean DEFAULT false NOT NULL,
	"from" date NOT NULL,
	"to" date,
	CONSTRAINT "from_before_to" CHECK ("registrations"."from" <= "registrations"."to"),
	CONSTRAINT "special_in_new_caledonia" CHECK (not "registrations"."is_special" or "registrations"."list" = 'new-caledonia')
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "communes" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"territory" text NOT NULL,
	"zone" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "elections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"communes" text[],
	"after_dissolution" boolean DEFAULT false NOT NULL,
	"called_on" date,
	CONSTRAINT "elections_name_unique" UNIQUE("name"),
	CONSTRAINT "dissolution_of_the_assembly" CHECK (not "elections"."after_dissolution" or ("elections"."type" = 'legislative' and "elections"."communes" is null))
);
--> statement-breakpoint
CREATE TABLE "polling_stations" (
	"id" text PRIMARY KEY NOT NULL,
	"commune" text NOT NULL,
	"opens" text NOT NULL,
	"closes" text NOT NULL,
	"phone" text,
	"change_no" bigint DEFAULT 0 NOT NULL,
	"polls_no" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "station_id_of_commune" CHECK ("polling_stations"."id" ~ ('^' || "polling_stations"."commune" || '/[0-9]{4}$')),
	CONSTRAINT "opens_before_it_closes" CHECK ("polling_stations"."opens" < "polling_stations"."closes")
);
--> statement-breakpoint
CREATE TABLE "round_dates" (
	"round" uuid NOT NULL,
	"place" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "round_dates_round_place_pk" PRIMARY KEY("round","place")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"election" uuid NOT NULL,
	"number" smallint NOT NULL,
	"day" date NOT NULL,
	"is_called_off" boolean DEFAULT false NOT NULL,
	CONSTRAINT "one_round_of_a_number" UNIQUE("election","number"),
	CONSTRAINT "first_or_second" CHECK ("rounds"."number" in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "packs" (
	"station" text NOT NULL,
	"round" uuid NOT NULL,
	"no" integer NOT NULL,
	"digest" text NOT NULL,
	"change_no" bigint NOT NULL,
	"electors" integer NOT NULL,
	"procurations" integer NOT NULL,
	"ended" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" uuid NOT NULL,
	CONSTRAINT "packs_station_round_no_pk" PRIMARY KEY("station","round","no"),
	CONSTRAINT "packs_from_one" CHECK ("packs"."no" >= 1),
	CONSTRAINT "digest_of_sha256" CHECK ("packs"."digest" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "pack_counts_nobody_less" CHECK ("packs"."electors" >= 0 and "packs"."procurations" >= 0 and "packs"."ended" >= 0)
);
--> statement-breakpoint
CREATE TABLE "sittings" (
	"station" text NOT NULL,
	"round" uuid NOT NULL,
	"day" date NOT NULL,
	"pack" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_second" uuid,
	"opened_because" text,
	"closed_at" timestamp (3) with time zone,
	"closed_by" uuid,
	"inside_counted" integer,
	"more_inside_because" text,
	CONSTRAINT "sittings_station_round_day_pk" PRIMARY KEY("station","round","day"),
	CONSTRAINT "opened_by_two_for_a_reason" CHECK (("sittings"."opened_second" is null) = ("sittings"."opened_because" is null)),
	CONSTRAINT "opened_by_two_people" CHECK ("sittings"."opened_second" <> "sittings"."opened_by"),
	CONSTRAINT "closed_whole" CHECK (("sittings"."closed_at" is null) = ("sittings"."closed_by" is null) and ("sittings"."closed_at" is null) = ("sittings"."inside_counted" is null)),
	CONSTRAINT "closed_after_opened" CHECK ("sittings"."closed_at" >= "sittings"."opened_at"),
	CONSTRAINT "inside_not_fewer_than_none" CHECK ("sittings"."inside_counted" >= 0),
	CONSTRAINT "more_inside_once_closed" CHECK ("sittings"."more_inside_because" is null or "sittings"."closed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "procuration_rounds" (
	"procuration" uuid NOT NULL,
	"mandant" uuid NOT NULL,
	"status" text NOT NULL,
	"round" uuid NOT NULL,
	"day" date NOT NULL,
	"coverage" text NOT NULL,
	"reason" jsonb,
	CONSTRAINT "procuration_rounds_procuration_round_pk" PRIMARY KEY("procuration","round"),
	CONSTRAINT "reason_if_not_covered" CHECK (("procuration_rounds"."coverage" = 'covered') = ("procuration_rounds"."reason" is null))
);
--> statement-breakpoint
CREATE TABLE "procurations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request" uuid,
	"mandant" uuid NOT NULL,
	"mandataire" uuid NOT NULL,
	"commune" text NOT NULL,
	"mandant_list" text NOT NULL,
	"validity" text NOT NULL,
	"election" uuid,
	"round_numbers" smallint[],
	"until" date,
	"way" text DEFAULT 'counter' NOT NULL,
	"authority" uuid,
	"authority_last_name" text,
	"authority_first_name" text,
	"authority_capacity" text,
	"authority_unit" text,
	"authority_place_name" text,
	"place" text NOT NULL,
	"established_at" timestamp (3) with time zone NOT NULL,
	"established_day" date NOT NULL,
	"home_visit" boolean DEFAULT false NOT NULL,
	"established_local_day" date NOT NULL,
	"held_from" date NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"recorded_no" bigint NOT NULL,
	"status" text NOT NULL,
	"effective_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_on" date,
	"reasons" jsonb,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "procurations_request_unique" UNIQUE("request"),
	CONSTRAINT "procurations_recordedNo_unique" UNIQUE("recorded_no"),
	CONSTRAINT "procurations_status" UNIQUE("id","mandant","status"),
	CONSTRAINT "procurations_people" UNIQUE("id","mandant","mandataire"),
	CONSTRAINT "not_self" CHECK ("procurations"."mandant" <> "procurations"."mandataire" or "procurations"."status" = 'rejected'),
	CONSTRAINT "election_or_period" CHECK (("procurations"."validity" = 'election') = ("procurations"."election" is not null)),
	CONSTRAINT "period_has_an_end" CHECK (("procurations"."validity" = 'period') = ("procurations"."until" is not null)),
	CONSTRAINT "rounds_of_an_election" CHECK (("procurations"."validity" = 'election') = (cardinality("procurations"."round_numbers") > 0)),
	CONSTRAINT "reasons_if_refused" CHECK (("procurations"."status" in ('rejected', 'annulled', 'void')) = ("procurations"."reasons" is not null)),
	CONSTRAINT "signed_at_a_counter" CHECK (("procurations"."way" = 'counter') = ("procurations"."authority" is not null)),
	CONSTRAINT "named_unless_online" CHECK (num_nonnulls("procurations"."authority_last_name", "procurations"."authority_first_name", "procurations"."authority_capacity", "procurations"."authority_unit",
        "procurations"."authority_place_name") = case when "procurations"."way" = 'online' then 0 else 5 end),
	CONSTRAINT "held_from_its_day_on" CHECK ("procurations"."held_from" >= "procurations"."established_local_day"),
	CONSTRAINT "ended_if_over" CHECK (("procurations"."status" in ('revoked', 'annulled', 'void')) = ("procurations"."ended_at" is not null)),
	CONSTRAINT "ended_on_a_day" CHECK (("procurations"."ended_at" is null) = ("procurations"."ended_on" is null)),
	CONSTRAINT "effective_if_active" CHECK ("procurations"."effective_at" is not null or "procurations"."status" not in ('active', 'void'))
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"mandant" uuid NOT NULL,
	"mandataire" uuid,
	"commune" text NOT NULL,
	"validity" text,
	"election" uuid,
	"round_numbers" smallint[],
	"until" date,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"requested_on" date NOT NULL,
	"collected_by" uuid,
	"collected_for" uuid,
	"home_visit" boolean DEFAULT false NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "requests_reference_unique" UNIQUE("reference"),
	CONSTRAINT "not_asked_of_oneself" CHECK ("requests"."mandant" <> "requests"."mandataire"),
	CONSTRAINT "procuration_has_mandataire" CHECK (("requests"."kind" = 'procuration') = ("requests"."mandataire" is not null)),
	CONSTRAINT "procuration_has_validity" CHECK (("requests"."kind" = 'procuration') = ("requests"."validity" is not null)),
	CONSTRAINT "home_visit_of_a_delegate" CHECK (not "requests"."home_visit" or "requests"."collected_for" is not null),
	CONSTRAINT "collected_by_a_delegate" CHECK ("requests"."status" <> 'collected' or "requests"."collected_for" is not null)
);
--> statement-breakpoint
CREATE TABLE "revocations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request" uuid,
	"mandant" uuid NOT NULL,
	"commune" text NOT NULL,
	"way" text DEFAULT 'counter' NOT NULL,
	"authority" uuid,
	"authority_last_name" text,
	"authority_first_name" text,
	"authority_capacity" text,
	"authority_unit" text,
	"authority_place_name" text,
	"place" text NOT NULL,
	"established_at" timestamp (3) with time zone NOT NULL,
	"established_day" date NOT NULL,
	"home_visit" boolean DEFAULT false NOT NULL,
	CONSTRAINT "revocations_request_unique" UNIQUE("request"),
	CONSTRAINT "revocation_signed_at_a_counter" CHECK (("revocations"."way" = 'counter') = ("revocations"."authority" is not null)),
	CONSTRAINT "revocation_named_unless_online" CHECK (num_nonnulls("revocations"."authority_last_name", "revocations"."authority_first_name", "revocations"."authority_capacity", "revocations"."authority_unit",
        "revocations"."authority_place_name") = case when "revocations"."way" = 'online' then 0 else 5 end)
);
--> statement-breakpoint
CREATE TABLE "officer_places" (
	"account" uuid PRIMARY KEY NOT NULL,
	"opening" uuid
);
--> statement-breakpoint
CREATE TABLE "public_openings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commune" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"decree" text NOT NULL,
	"day" date NOT NULL,
	"opens" text NOT NULL,
	"closes" text NOT NULL,
	"is_withdrawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "one_opening_at_a_time" UNIQUE("commune","name","day","opens"),
	CONSTRAINT "public_place_opens_before_it_closes" CHECK ("public_openings"."opens" < "public_openings"."closes")
);
--> statement-breakpoint
CREATE TABLE "access_log" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" uuid NOT NULL,
	"read" text NOT NULL,
	"subject" text NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "access_log_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_body" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"salt" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "audit_body_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"act" text NOT NULL,
	"account" uuid,
	"commitment" text NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"chain" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demonstration" (
	"is_loaded" boolean PRIMARY KEY NOT NULL,
	"loaded_on" date NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "one_row" CHECK ("demonstration"."is_loaded")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"account" uuid NOT NULL,
	"key" uuid NOT NULL,
	"act" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_account_key_pk" PRIMARY KEY("account","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commune" text NOT NULL,
	"elector" uuid NOT NULL,
	"about" text NOT NULL,
	"channel" text NOT NULL,
	"facts" jsonb NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"said" text,
	"bounced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_erasure" (
	"chain" text NOT NULL,
	"seq" bigint NOT NULL,
	"purge" uuid NOT NULL,
	CONSTRAINT "audit_erasure_chain_seq_pk" PRIMARY KEY("chain","seq")
);
--> statement-breakpoint
CREATE TABLE "purges" (
	"day" date PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"bodies_before" timestamp (3) with time zone
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
CREATE TABLE "roll_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"unreadable" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roll_lines" (
	"import" uuid NOT NULL,
	"line" integer NOT NULL,
	"elector" uuid NOT NULL,
	"registration" uuid NOT NULL,
	"nne" text,
	"last_name" text NOT NULL,
	"usage_name" text,
	"first_names" text NOT NULL,
	"sex" text NOT NULL,
	"born" text NOT NULL,
	"name_key" text NOT NULL,
	"list" text NOT NULL,
	"commune" text NOT NULL,
	"station" text NOT NULL,
	"number" integer NOT NULL,
	"is_special" boolean NOT NULL,
	"from" date
);
--> statement-breakpoint
CREATE TABLE "searched_names" (
	"elector" uuid NOT NULL,
	"commune" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "searched_names_elector_commune_key_pk" PRIMARY KEY("elector","commune","key")
);
--> statement-breakpoint
CREATE TABLE "active_tallies" (
	"last_day" date NOT NULL,
	"slot" uuid NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "active_tallies_last_day_slot_pk" PRIMARY KEY("last_day","slot")
);
--> statement-breakpoint
CREATE TABLE "quarter_tallies" (
	"round" uuid NOT NULL,
	"quarter" timestamp (3) with time zone NOT NULL,
	"shard" smallint NOT NULL,
	"proxy" integer NOT NULL,
	"in_person" integer NOT NULL,
	CONSTRAINT "quarter_tallies_round_quarter_shard_pk" PRIMARY KEY("round","quarter","shard")
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"round" uuid NOT NULL,
	"station" text NOT NULL,
	"proxy" integer NOT NULL,
	"in_person" integer NOT NULL,
	"remote" integer NOT NULL,
	"corrected" integer NOT NULL,
	"last_at" timestamp (3) with time zone,
	CONSTRAINT "tallies_round_station_pk" PRIMARY KEY("round","station")
);
--> statement-breakpoint
CREATE TABLE "control_claims" (
	"procuration" uuid PRIMARY KEY NOT NULL,
	"commune" text NOT NULL,
	"session" text NOT NULL,
	"who" text NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_drafts" (
	"account" uuid PRIMARY KEY NOT NULL,
	"content" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"commune" text NOT NULL,
	"kind" text NOT NULL,
	"number" text,
	"medium" text NOT NULL,
	"received_on" date NOT NULL,
	"procuration" uuid,
	"revocation" uuid,
	"note" text,
	"forwarded_to" text,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sheet_of_a_procuration" CHECK (("paper_sheets"."kind" = 'procuration') = ("paper_sheets"."procuration" is not null)),
	CONSTRAINT "sheet_of_a_revocation" CHECK (("paper_sheets"."kind" = 'revocation') = ("paper_sheets"."revocation" is not null)),
	CONSTRAINT "sheet_put_aside_for_a_reason" CHECK (("paper_sheets"."kind" in ('unreadable', 'forwarded')) = ("paper_sheets"."note" is not null)),
	CONSTRAINT "sheet_sent_on_somewhere" CHECK (("paper_sheets"."kind" = 'forwarded') = ("paper_sheets"."forwarded_to" is not null))
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_election_elections_id_fk" FOREIGN KEY ("election") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_prints" ADD CONSTRAINT "list_prints_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_prints" ADD CONSTRAINT "list_prints_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_prints" ADD CONSTRAINT "list_prints_printed_by_accounts_id_fk" FOREIGN KEY ("printed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_prints" ADD CONSTRAINT "list_prints_acknowledged_by_accounts_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "printed_lines" ADD CONSTRAINT "printed_lines_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "printed_lines" ADD CONSTRAINT "printed_lines_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "printed_lines" ADD CONSTRAINT "printed_lines_procuration_procurations_id_fk" FOREIGN KEY ("procuration") REFERENCES "public"."procurations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "printed_lines" ADD CONSTRAINT "line_of_its_print" FOREIGN KEY ("station","round","no") REFERENCES "public"."list_prints"("station","round","no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_corrections" ADD CONSTRAINT "mark_corrections_mark_vote_marks_id_fk" FOREIGN KEY ("mark") REFERENCES "public"."vote_marks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_corrections" ADD CONSTRAINT "mark_corrections_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_corrections" ADD CONSTRAINT "mark_corrections_second_accounts_id_fk" FOREIGN KEY ("second") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_marks" ADD CONSTRAINT "vote_marks_elector_electors_id_fk" FOREIGN KEY ("elector") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_marks" ADD CONSTRAINT "vote_marks_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_marks" ADD CONSTRAINT "vote_marks_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_marks" ADD CONSTRAINT "vote_marks_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_marks" ADD CONSTRAINT "proxy_of_its_procuration" FOREIGN KEY ("procuration","elector","mandataire") REFERENCES "public"."procurations"("id","mandant","mandataire") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_elector_electors_id_fk" FOREIGN KEY ("elector") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_locked_by_accounts_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "habilitations" ADD CONSTRAINT "habilitations_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "habilitations" ADD CONSTRAINT "habilitations_chosen_by_accounts_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_elector_electors_id_fk" FOREIGN KEY ("elector") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polling_stations" ADD CONSTRAINT "polling_stations_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_dates" ADD CONSTRAINT "round_dates_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_election_elections_id_fk" FOREIGN KEY ("election") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packs" ADD CONSTRAINT "packs_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packs" ADD CONSTRAINT "packs_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packs" ADD CONSTRAINT "packs_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_opened_second_accounts_id_fk" FOREIGN KEY ("opened_second") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sittings_closed_by_accounts_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sittings" ADD CONSTRAINT "sitting_of_its_pack" FOREIGN KEY ("station","round","pack") REFERENCES "public"."packs"("station","round","no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procuration_rounds" ADD CONSTRAINT "procuration_rounds_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procuration_rounds" ADD CONSTRAINT "rounds_follow_their_procuration" FOREIGN KEY ("procuration","mandant","status") REFERENCES "public"."procurations"("id","mandant","status") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "procurations_request_requests_id_fk" FOREIGN KEY ("request") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "procurations_mandant_electors_id_fk" FOREIGN KEY ("mandant") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "procurations_mandataire_electors_id_fk" FOREIGN KEY ("mandataire") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "procurations_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "procurations_election_elections_id_fk" FOREIGN KEY ("election") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procurations" ADD CONSTRAINT "procurations_authority_accounts_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_mandant_electors_id_fk" FOREIGN KEY ("mandant") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_mandataire_electors_id_fk" FOREIGN KEY ("mandataire") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_election_elections_id_fk" FOREIGN KEY ("election") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_collected_by_accounts_id_fk" FOREIGN KEY ("collected_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_collected_for_accounts_id_fk" FOREIGN KEY ("collected_for") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocations_request_requests_id_fk" FOREIGN KEY ("request") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocations_mandant_electors_id_fk" FOREIGN KEY ("mandant") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocations_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revocations" ADD CONSTRAINT "revocations_authority_accounts_id_fk" FOREIGN KEY ("authority") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_places" ADD CONSTRAINT "officer_places_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_places" ADD CONSTRAINT "officer_places_opening_public_openings_id_fk" FOREIGN KEY ("opening") REFERENCES "public"."public_openings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_openings" ADD CONSTRAINT "public_openings_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_body" ADD CONSTRAINT "body_of_an_entry" FOREIGN KEY ("chain","seq") REFERENCES "public"."audit_entry"("chain","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_elector_electors_id_fk" FOREIGN KEY ("elector") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_erasure" ADD CONSTRAINT "erasure_of_an_entry" FOREIGN KEY ("chain","seq") REFERENCES "public"."audit_entry"("chain","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_imports" ADD CONSTRAINT "roll_imports_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searched_names" ADD CONSTRAINT "searched_names_elector_electors_id_fk" FOREIGN KEY ("elector") REFERENCES "public"."electors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searched_names" ADD CONSTRAINT "searched_names_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quarter_tallies" ADD CONSTRAINT "quarter_tallies_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tallies" ADD CONSTRAINT "tallies_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tallies" ADD CONSTRAINT "tallies_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_claims" ADD CONSTRAINT "control_claims_procuration_procurations_id_fk" FOREIGN KEY ("procuration") REFERENCES "public"."procurations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_claims" ADD CONSTRAINT "control_claims_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "control_claims" ADD CONSTRAINT "control_claims_session_sessions_token_hash_fk" FOREIGN KEY ("session") REFERENCES "public"."sessions"("token_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_drafts" ADD CONSTRAINT "paper_drafts_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_procuration_procurations_id_fk" FOREIGN KEY ("procuration") REFERENCES "public"."procurations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_revocation_revocations_id_fk" FOREIGN KEY ("revocation") REFERENCES "public"."revocations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_forwarded_to_communes_code_fk" FOREIGN KEY ("forwarded_to") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempts_by_age" ON "attempts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "known_sources_by_age" ON "known_sources" USING btree ("opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_job_at_a_time" ON "jobs" USING btree ((true)) WHERE "jobs"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_by_time" ON "jobs" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "printed_lines_by_procuration" ON "printed_lines" USING btree ("procuration");--> statement-breakpoint
CREATE INDEX "changes_of_refusals" ON "changes" USING btree ("station","no") WHERE "changes"."refusal" is not null;--> statement-breakpoint
CREATE INDEX "incidents_by_commune" ON "incidents" USING btree ("commune","at");--> statement-breakpoint
CREATE INDEX "incidents_by_station" ON "incidents" USING btree ("station","at");--> statement-breakpoint
CREATE INDEX "incidents_by_age" ON "incidents" USING btree ("at","id") WHERE "incidents"."facts" <> '{}'::jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "one_vote_a_round" ON "vote_marks" USING btree ("elector","round") WHERE "vote_marks"."corrected_at" is null;--> statement-breakpoint
CREATE INDEX "marks_by_elector" ON "vote_marks" USING btree ("elector","round");--> statement-breakpoint
CREATE INDEX "marks_by_procuration" ON "vote_marks" USING btree ("procuration");--> statement-breakpoint
CREATE INDEX "marks_by_station" ON "vote_marks" USING btree ("station","round");--> statement-breakpoint
CREATE INDEX "accounts_by_station" ON "accounts" USING btree ("station") WHERE "accounts"."station" is not null;--> statement-breakpoint
CREATE INDEX "accounts_by_role" ON "accounts" USING btree ("role","name");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_by_subject" ON "accounts" USING btree ("issuer","subject") WHERE "accounts"."subject" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "electors_nne" ON "electors" USING btree ("nne");--> statement-breakpoint
CREATE INDEX "electors_by_birth_and_name" ON "electors" USING btree ("born","name_key");--> statement-breakpoint
CREATE INDEX "electors_by_email" ON "electors" USING btree (lower("email")) WHERE "electors"."email" is not null;--> statement-breakpoint
CREATE INDEX "registrations_by_elector" ON "registrations" USING btree ("elector");--> statement-breakpoint
CREATE INDEX "registrations_in_order" ON "registrations" USING btree ("station","number");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_by_station" ON "registrations" USING btree ("station","list","number") WHERE "registrations"."to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_registration_a_list" ON "registrations" USING btree ("elector","list") WHERE "registrations"."to" is null;--> statement-breakpoint
CREATE INDEX "sessions_by_account" ON "sessions" USING btree ("account");--> statement-breakpoint
CREATE INDEX "sessions_by_end" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "polling_stations_by_commune" ON "polling_stations" USING btree ("commune");--> statement-breakpoint
CREATE INDEX "round_dates_by_day" ON "round_dates" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "one_active_a_round" ON "procuration_rounds" USING btree ("mandant","round") WHERE "procuration_rounds"."status" = 'active' and "procuration_rounds"."coverage" = 'covered';--> statement-breakpoint
CREATE UNIQUE INDEX "one_in_control_a_round" ON "procuration_rounds" USING btree ("mandant","round") WHERE "procuration_rounds"."status" = 'in-control' and "procuration_rounds"."coverage" = 'covered';--> statement-breakpoint
CREATE INDEX "procurations_by_mandant" ON "procurations" USING btree ("mandant");--> statement-breakpoint
CREATE INDEX "procurations_by_mandataire" ON "procurations" USING btree ("mandataire");--> statement-breakpoint
CREATE INDEX "procurations_by_authority" ON "procurations" USING btree ("authority","established_day");--> statement-breakpoint
CREATE INDEX "procurations_in_register" ON "procurations" USING btree ("commune","recorded_no");--> statement-breakpoint
CREATE INDEX "procurations_by_age" ON "procurations" USING btree ("established_local_day","id");--> statement-breakpoint
CREATE INDEX "procurations_at_home" ON "procurations" USING btree ("id") WHERE "procurations"."home_visit";--> statement-breakpoint
CREATE INDEX "procurations_from_new_caledonia" ON "procurations" USING btree ("recorded_no") WHERE "procurations"."mandant_list" = 'new-caledonia';--> statement-breakpoint
CREATE INDEX "procurations_by_state" ON "procurations" USING btree ("commune","status","established_day");--> statement-breakpoint
CREATE INDEX "requests_by_mandant" ON "requests" USING btree ("mandant");--> statement-breakpoint
CREATE INDEX "requests_by_mandataire" ON "requests" USING btree ("mandataire");--> statement-breakpoint
CREATE INDEX "requests_by_age" ON "requests" USING btree ("requested_on","id") WHERE "requests"."status" in ('requested', 'withdrawn', 'collected');--> statement-breakpoint
CREATE INDEX "requests_collected_for" ON "requests" USING btree ("collected_for") WHERE "requests"."status" = 'collected';--> statement-breakpoint
CREATE INDEX "requests_collected_by" ON "requests" USING btree ("collected_by") WHERE "requests"."collected_by" is not null;--> statement-breakpoint
CREATE INDEX "revocations_by_mandant" ON "revocations" USING btree ("mandant");--> statement-breakpoint
CREATE INDEX "revocations_by_authority" ON "revocations" USING btree ("authority","established_day");--> statement-breakpoint
CREATE INDEX "revocations_by_age" ON "revocations" USING btree ("established_day","id");--> statement-breakpoint
CREATE INDEX "revocations_at_home" ON "revocations" USING btree ("id") WHERE "revocations"."home_visit";--> statement-breakpoint
CREATE INDEX "public_openings_by_day" ON "public_openings" USING btree ("day");--> statement-breakpoint
CREATE INDEX "access_log_by_subject" ON "access_log" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "audit_body_of_refusals" ON "audit_body" USING btree ("chain","seq") WHERE "audit_body"."body" like '%"refused":%';--> statement-breakpoint
CREATE INDEX "audit_entry_by_time" ON "audit_entry" USING btree ("at","chain","seq");--> statement-breakpoint
CREATE INDEX "audit_entry_of_openings" ON "audit_entry" USING btree ("chain","seq") WHERE "audit_entry"."act" = 'station.open';--> statement-breakpoint
CREATE INDEX "audit_entry_of_counters" ON "audit_entry" USING btree ("account","at") WHERE "audit_entry"."act" in ('counter.establish', 'counter.form', 'counter.revoke');--> statement-breakpoint
CREATE INDEX "idempotency_by_age" ON "idempotency" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_to_send" ON "outbox" USING btree ("id") WHERE channel = 'email' and sent_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_not_arrived" ON "outbox" USING btree ("id") WHERE failed_at is not null or bounced_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_letters" ON "outbox" USING btree ("commune","id") WHERE "outbox"."channel" = 'letter' and "outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_by_elector" ON "outbox" USING btree ("elector");--> statement-breakpoint
CREATE INDEX "roll_imports_by_account" ON "roll_imports" USING btree ("account");--> statement-breakpoint
CREATE INDEX "roll_lines_by_import" ON "roll_lines" USING btree ("import","line");--> statement-breakpoint
CREATE INDEX "tallies_with_remote" ON "tallies" USING btree ("round") WHERE "tallies"."remote" > 0;--> statement-breakpoint
CREATE INDEX "control_claims_by_commune" ON "control_claims" USING btree ("commune");--> statement-breakpoint
CREATE INDEX "control_claims_by_session" ON "control_claims" USING btree ("session");--> statement-breakpoint
CREATE INDEX "paper_drafts_by_age" ON "paper_drafts" USING btree ("saved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_sheets_number" ON "paper_sheets" USING btree ("commune","number");--> statement-breakpoint
CREATE INDEX "paper_sheets_by_account" ON "paper_sheets" USING btree ("entered_by","entered_at");--> statement-breakpoint
CREATE INDEX "paper_sheets_put_aside" ON "paper_sheets" USING btree ("commune","entered_at") WHERE "paper_sheets"."kind" in ('unreadable', 'forwarded');--> statement-breakpoint
CREATE INDEX "paper_sheets_by_procuration" ON "paper_sheets" USING btree ("procuration");--> statement-breakpoint
CREATE INDEX "paper_sheets_by_revocation" ON "paper_sheets" USING btree ("revocation");
--> statement-breakpoint
-- What the tables in drizzle/schema/ need and drizzle-kit cannot say.

-- R-23: a recording number is drawn while the mandataire's row is held, or in a read whose count of the mandataire is
-- compared under the lock, so that numbers follow the order of recording.
create sequence if not exists recorded_no as bigint;

-- The lines of a file that is being sent are copied in, and need not outlive a crash: they are sent again.
alter table roll_lines set unlogged;

-- R-33: two periods of one mandant share no day that each still holds. An active one may overlap one in control.
create extension if not exists btree_gist;
alter table procurations drop constraint if exists periods_apart;
alter table procurations add constraint periods_apart exclude using gist (
  mandant with =, status with =, daterange(held_from, until, '[]') with &&
) where (validity = 'period' and status in ('active', 'in-control') and held_from <= until);
--> statement-breakpoint
-- R-77: what a transaction was opened for (drizzle/connection/transaction.ts sets `app.NAME`); null when it names none.
create or replace function scope(name text) returns text language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');

-- R-77: names what the rest of a transaction may read, in JSON: each name of `scope` with its text. The reference
-- of a request that is neither withdrawn nor established names its mandant too. Refused to every role but the one whose rows policies choose.
create or replace function enter_scope(names json) returns boolean language plpgsql as $$
begin
  if current_user <> 'app_read' then
    raise insufficient_privilege using message = 'only the reading role enters a scope';
  end if;
  perform set_config('app.' || key, value, true) from json_each_text(names);
  if scope('reference') is not null then
    perform set_config('app.mandant', coalesce((select mandant::text from requests
      where reference = scope('reference') and status in ('requested', 'collected')), ''), true);
  end if;
  return true;
end $$;
revoke execute on function enter_scope from public;
grant execute on function enter_scope to app_read;
--> statement-breakpoint
-- What policies.sql must know of rows that the reader may not see: each function answers one question past row-level
-- security (`security definer`), because the policies of procurations and registrations ask each other.

-- R-77: whether the mandant at the counter named this elector as mandataire.
create or replace function named_by_mandant(named uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations where mandant = scope('mandant')::uuid and mandataire = named);
end;
revoke execute on function named_by_mandant from public;
grant execute on function named_by_mandant to app_read;

-- R-60: whether this elector gave a procuration to the elector who reads, or holds one of his.
create or replace function beside_elector(other uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations where
    (mandant = other and mandataire = scope('elector')::uuid) or (mandataire = other and mandant = scope('elector')::uuid));
end;
revoke execute on function beside_elector from public;
grant execute on function beside_elector to app_read;

-- R-60: whether the elector who reads holds a procuration of this mandant that covers the round.
create or replace function concerns_elector(whose uuid, at_round uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from procurations join procuration_rounds on procuration_rounds.procuration = procurations.id
    where procurations.mandant = whose and mandataire = scope('elector')::uuid and procuration_rounds.round = at_round
      and procurations.status in ('active', 'void') and procuration_rounds.coverage = 'covered');
end;
revoke execute on function concerns_elector from public;
grant execute on function concerns_elector to app_read;

-- R-58, art. R213-1: whether the elector is on a roll of this commune today.
create or replace function is_of_commune(whose uuid, place text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (select from registrations where elector = whose and commune = place and "to" is null);
end;
revoke execute on function is_of_commune from public;
grant execute on function is_of_commune to app_read, app_decide;

-- R-64: where an officer's unit is. An act made in a place that the prefect opened bears that place, not the unit's.
create or replace function unit_place_of(officer uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select place_name from habilitations where account = officer;
end;
revoke execute on function unit_place_of from public;
grant execute on function unit_place_of to app_read;

-- R-11: the reference of a request that the authority who reads acted upon; null of any other request.
create or replace function reference_of(asked uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select reference from requests where id = asked and (
    exists (select from procurations where request = asked and authority = scope('authority')::uuid)
    or exists (select from revocations where request = asked and authority = scope('authority')::uuid));
end;
revoke execute on function reference_of from public;
grant execute on function reference_of to app_read;
--> statement-breakpoint
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
--> statement-breakpoint
-- What a polling station may ask beyond its own list.

-- "Your station is …": by a birth date and a last name written in one word, whose particles may be left out. The name is
-- letters and digits, as the server folds it; on the roll it may stand in several words. R-77: at most 50 people.
create or replace function stations_of(last_name text, birth text)
  returns table ("lastName" text, "firstNames" text, station text, commune text, phone text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select electors.last_name, electors.first_names, registrations.station, communes.name, polling_stations.phone
  from electors join registrations on registrations.elector = electors.id and registrations."to" is null
    join polling_stations on polling_stations.id = registrations.station
    join communes on communes.code = registrations.commune
  where electors.born = birth and scope('station') is not null
    and electors.name_key ~ ('^([a-z]{1,3} )*' || regexp_replace(stations_of.last_name, '(.)', '\1 ?', 'g') || '( |$)')
  order by electors.first_names limit 50;
end;
revoke execute on function stations_of from public;
grant execute on function stations_of to app_read;

-- R-41, R-77: at which other stations a mandataire may still vote for others at a round: the station and for how many,
-- never for whom. A station asks it of an elector of its list, or of the mandataire of one.
create or replace function held_elsewhere(people uuid[], of_round uuid)
  returns table (mandataire uuid, station text, commune text, count integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select procurations.mandataire, registrations.station, communes.name, count(*)::integer
  from procurations
    join procuration_rounds on procuration_rounds.procuration = procurations.id
    join registrations on registrations.elector = procurations.mandant
      and registrations.list = procurations.mandant_list
      and registrations."from" <= procuration_rounds.day
      and (registrations."to" is null or registrations."to" > procuration_rounds.day)
    join communes on communes.code = registrations.commune
  where procurations.mandataire = any(people) and procurations.status = 'active'
    and procuration_rounds.round = of_round and procuration_rounds.coverage = 'covered'
    and registrations.station <> scope('station')
    and not exists (select from vote_marks where vote_marks.elector = procurations.mandant
      and vote_marks.round = of_round and vote_marks.corrected_at is null)
    and (
      exists (select from registrations own where own.elector = procurations.mandataire
        and own.station = scope('station'))
      or exists (select from procurations given join registrations own on own.elector = given.mandant
        where given.mandataire = procurations.mandataire and own.station = scope('station'))
    )
  group by procurations.mandataire, registrations.station, communes.name
  order by registrations.station;
end;
revoke execute on function held_elsewhere from public;
grant execute on function held_elsewhere to app_read;
--> statement-breakpoint
-- Counts of votes, kept as marks are made and corrected, so that the dashboard reads no mark (R-62).

-- The quarter of an hour that an instant is in, in UTC.
create or replace function quarter_of(at timestamptz) returns timestamptz language sql immutable
  return date_bin('15 minutes', at, '2000-01-01T00:00:00Z'::timestamptz);

-- One of 64 rows of a quarter of an hour: stations that vote at the same time seldom wait for each other.
create or replace function shard_of(station text) returns smallint language sql immutable
  return (hashtext(station) & 63)::smallint;

-- Counts what a statement inserted into vote_marks, and takes back what it corrected (R-48), in the same transaction.
-- Marks that a purge deletes (R-74) stay counted.
create or replace function tally() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into tallies (station, round, proxy, in_person, remote, corrected, last_at)
      select station, round, count(*) filter (where kind = 'proxy' and corrected_at is null),
        count(*) filter (where kind = 'in-person' and corrected_at is null),
        count(*) filter (where kind = 'remote' and corrected_at is null), count(corrected_at),
        max(at) filter (where kind <> 'remote')
      from made group by station, round order by station, round
    on conflict (station, round) do update set proxy = tallies.proxy + excluded.proxy,
      in_person = tallies.in_person + excluded.in_person, remote = tallies.remote + excluded.remote,
      corrected = tallies.corrected + excluded.corrected, last_at = greatest(tallies.last_at, excluded.last_at);
    insert into quarter_tallies (round, quarter, shard, proxy, in_person)
      select round, quarter_of(at), shard_of(station), count(*) filter (where kind = 'proxy'),
        count(*) filter (where kind = 'in-person')
      from made where corrected_at is null and kind <> 'remote' group by 1, 2, 3 order by 1, 2, 3
    on conflict (round, quarter, shard) do update set proxy = quarter_tallies.proxy + excluded.proxy,
      in_person = quarter_tallies.in_person + excluded.in_person;
  else
    update tallies its set proxy = its.proxy - back.proxy, in_person = its.in_person - back.in_person,
      remote = its.remote - back.remote, corrected = its.corrected + back.corrected
    from (
      select station, round, count(*) filter (where kind = 'proxy') as proxy,
        count(*) filter (where kind = 'in-person') as in_person, count(*) filter (where kind = 'remote') as remote,
        count(*) as corrected
      from after_it join before_it using (id, station, round, kind)
      where before_it.corrected_at is null and after_it.corrected_at is not null group by station, round) back
    where its.station = back.station and its.round = back.round;
    update quarter_tallies its set proxy = its.proxy - back.proxy, in_person = its.in_person - back.in_person
    from (
      select round, quarter_of(at) as quarter, shard_of(station) as shard, count(*) filter (where kind = 'proxy') as proxy,
        count(*) filter (where kind = 'in-person') as in_person
      from after_it join before_it using (id, station, round, kind, at)
      where before_it.corrected_at is null and after_it.corrected_at is not null group by 1, 2, 3) back
    where its.round = back.round and its.quarter = back.quarter and its.shard = back.shard;
  end if;
  return null;
end $$;
create or replace trigger tallied_when_made after insert on vote_marks
  referencing new table as made for each statement execute function tally();
create or replace trigger tallied_when_corrected after update on vote_marks
  referencing old table as before_it new table as after_it for each statement execute function tally();
revoke execute on function quarter_of, shard_of, tally from public;
-- `audit verify` counts the marks again.
grant execute on function quarter_of, shard_of to app_decide;
--> statement-breakpoint
-- How many active procurations hold a day or a later one, kept as they are written, so that the status of a server reads
-- none of them.

-- Counts active procurations by the last day that each holds, in a row that no other transaction holds: none waits.
create or replace function count_active(its_day date, change bigint) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update active_tallies its set count = its.count + change
    from (select last_day, slot from active_tallies where last_day = its_day limit 1 for no key update skip locked) free
    where its.last_day = free.last_day and its.slot = free.slot;
  if not found then
    insert into active_tallies (last_day, slot, count) values (its_day, gen_random_uuid(), change);
  end if;
end $$;

-- A period holds its days until its end, whatever its rounds: row by row, so that no other procuration costs anything.
create or replace function count_period() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' and old.validity = 'period' and old.status = 'active' then perform count_active(old.until, -1); end if;
  if tg_op <> 'DELETE' and new.validity = 'period' and new.status = 'active' then perform count_active(new.until, 1); end if;
  return null;
end $$;
create or replace trigger counted_when_made after insert on procurations
  for each row when (new.validity = 'period' and new.status = 'active') execute function count_period();
create or replace trigger counted_when_changed after update on procurations
  for each row when (new.validity = 'period' and (old.status, old.until) is distinct from (new.status, new.until))
  execute function count_period();
create or replace trigger counted_when_deleted after delete on procurations
  for each row when (old.validity = 'period' and old.status = 'active') execute function count_period();

-- A procuration for an election holds the days of the rounds that it covers: those after a statement, less those before it.
create or replace function count_rounds() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  gone procuration_rounds[] := '{}';
  made procuration_rounds[] := '{}';
  touched uuid[];
begin
  if tg_op <> 'INSERT' then gone := array(select row(its.*)::procuration_rounds from before_it its); end if;
  if tg_op <> 'DELETE' then made := array(select row(its.*)::procuration_rounds from after_it its); end if;
  touched := array(select id from procurations where validity = 'election' and id = any(
    array(select procuration from unnest(gone || made))));
  perform count_active(last_day, sum(change)::bigint) from (
    select max(day) as last_day, 1 as change from procuration_rounds
      where procuration = any(touched) and status = 'active' and coverage = 'covered'
      group by procuration
    union all
    select max(day), -1 from (
      select kept.* from procuration_rounds kept where kept.procuration = any(touched)
        and not exists (select from unnest(made) fresh where fresh.procuration = kept.procuration and fresh.round = kept.round)
      union all select * from unnest(gone)) earlier
      where procuration = any(touched) and status = 'active' and coverage = 'covered'
      group by procuration) its
    group by last_day having sum(change) <> 0;
  return null;
end $$;
create or replace trigger counted_when_made after insert on procuration_rounds
  referencing new table as after_it for each statement execute function count_rounds();
create or replace trigger counted_when_changed after update on procuration_rounds
  referencing old table as before_it new table as after_it for each statement execute function count_rounds();
create or replace trigger counted_when_deleted after delete on procuration_rounds
  referencing old table as before_it for each statement execute function count_rounds();
revoke execute on function count_active, count_period, count_rounds from public;
--> statement-breakpoint
-- The search of a town hall: whom it may see, by names as people mistype them (R-77).

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- As `fold` in core/text/fold.ts folds the names of a roll, whatever the locale of the database.
create or replace function folded(name text) returns text language sql immutable parallel safe
  return btrim(regexp_replace(
    lower(translate(replace(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]+', '', 'g'),
      'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ß', 'ss'), 'ẞ', 'ss'), 'þ', 'th'), 'Þ', 'th'),
      'øØłŁđĐðÐħĦıŧŦ', 'oolldDdDhHitT') collate "C"),
    '[^a-z0-9]+', ' ', 'g'));

-- The keys of a person: by the birth name and by the usage name, with the particles and without them.
create or replace function name_keys(last_name text, usage_name text, first_names text) returns setof text
  language sql immutable parallel safe
begin atomic
  select distinct replace(rest, ' ', '') || ' ' || folded(first_names)
  from unnest(array[folded(last_name), folded(usage_name)]) name
    cross join lateral (values (name),
      (regexp_replace(name, '^(d|da|de|del|der|des|di|do|dos|du|l|la|le|les|van|von) ', '')),
      (regexp_replace(name, '^((d|da|de|del|der|des|di|do|dos|du|l|la|le|les|van|von) )+', ''))) way (rest)
  where name <> '';
end;

-- The names of these people, each at the commune beside.
create or replace function add_names(people uuid[], places text[]) returns void
  language sql security definer set search_path = public, pg_temp
begin atomic
  insert into searched_names (elector, commune, key)
    select electors.id, its.commune, key
    from (select distinct elector, commune from unnest(people, places) of_each (elector, commune)) its
      join electors on electors.id = its.elector
      cross join lateral name_keys(last_name, usage_name, first_names) key
    order by 1, 2, 3
  on conflict do nothing;
end;

-- A line of the roll, or a mandataire of another roll, whom a new procuration shows to the commune.
create or replace function name_when_made() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'registrations' then
    perform add_names(array_agg(elector), array_agg(commune)) from made;
  else
    perform add_names(array_agg(mandataire), array_agg(commune)) from made;
  end if;
  return null;
end $$;
create or replace trigger named_when_made after insert on registrations
  referencing new table as made for each statement execute function name_when_made();
create or replace trigger named_when_made after insert on procurations
  referencing new table as made for each statement execute function name_when_made();

create or replace function name_when_moved() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform add_names(array[new.mandataire], array[new.commune]);
  return null;
end $$;
create or replace trigger named_when_moved after update of commune on procurations
  for each row when (old.commune is distinct from new.commune) execute function name_when_moved();

create or replace function name_again() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare places text[];
begin
  select array_agg(distinct commune) into places from searched_names where elector = new.id;
  delete from searched_names where elector = new.id;
  perform add_names(array_fill(new.id, array[cardinality(places)]), places) where places is not null;
  return null;
end $$;
create or replace trigger named_again after update of last_name, usage_name, first_names on electors
  for each row when ((old.last_name, old.usage_name, old.first_names)
    is distinct from (new.last_name, new.usage_name, new.first_names)) execute function name_again();

-- R-74: a commune keeps nobody's name of whom it keeps neither a line nor a procuration.
create or replace function forget_names() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from searched_names using (select distinct mandataire, commune from gone) its
  where searched_names.elector = its.mandataire and searched_names.commune = its.commune
    and not exists (select from registrations line where line.elector = its.mandataire and line.commune = its.commune)
    and not exists (select from procurations other where other.mandataire = its.mandataire and other.commune = its.commune);
  return null;
end $$;
create or replace trigger forgotten_when_deleted after delete on procurations
  referencing old table as gone for each statement execute function forget_names();

-- The lines of rolls that were inserted without triggers, as those of a demonstration are.
create or replace function name_everyone() returns void language sql
begin atomic
  select add_names(array_agg(elector), array_agg(commune)) from registrations;
end;

-- Names by their beginning: the commune and the key are one text, so that both narrow one range of one index.
create index if not exists searched_names_by_start on searched_names ((commune || key) collate "C");
-- Names by any part. New names wait in a list that each search reads through, of 32 pages at most: put into the index
-- together, those of a file of the roll take a quarter of the time that they take one by one.
create index if not exists searched_names_by_part on searched_names
  using gin (commune, key gin_trgm_ops) with (gin_pending_list_limit = 256);

-- The four below read past row-level security, whose conditions would keep the indexes from being used: each asks for
-- the commune of the scope, and answers ids alone, of whom the caller then reads what policies let it see.

-- Keys that begin so, those of the first beginning first. '~' comes after every sign of a key.
create or replace function names_starting(starts text[], most integer) returns table (elector uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select its.elector
  from unnest(starts) with ordinality beginning (start, place)
    cross join lateral (
      select named.elector, named.key from searched_names named
      where (named.commune || named.key) collate "C" >= scope('commune') || beginning.start
        and (named.commune || named.key) collate "C" < scope('commune') || beginning.start || '~'
      order by (named.commune || named.key) collate "C" limit most) its
  order by beginning.place, its.key collate "C" limit most;
end;

-- Keys that have each of three parts somewhere.
create or replace function names_with(one text, two text, three text, most integer)
  returns table (elector uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select named.elector from searched_names named
  where named.commune = scope('commune')
    and named.key like '%' || one || '%' and named.key like '%' || two || '%' and named.key like '%' || three || '%'
  limit most;
end;

-- Keys that have something like the text, the likest first, of at most so many.
create or replace function names_like(text_like text, most integer, looked_at integer)
  returns table (elector uuid)
  language sql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5
begin atomic
  select likely.elector
  from (select named.elector, named.key from searched_names named
    where named.commune = scope('commune') and text_like <% named.key limit looked_at) likely
  order by word_similarity(text_like, likely.key) desc, likely.key limit most;
end;

-- People born on one of these dates.
create or replace function people_born(births text[], most integer) returns table (elector uuid)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select electors.id from electors where electors.born = any(births) and exists (
    select from searched_names named where named.elector = electors.id and named.commune = scope('commune'))
  limit most;
end;

revoke execute on function add_names, name_when_made, name_when_moved, name_again, forget_names, name_everyone,
  names_starting, names_with, names_like, people_born from public;
grant execute on function names_starting, names_with, names_like, people_born to app_read;
--> statement-breakpoint
-- R-61, R-62: what the dashboard shows of a round: counts of stations, and nothing of persons. An administrator sees
-- everything, a town hall its own commune; to anyone else the functions answer nothing.

-- How much there is today: active procurations that still hold a day, and uncorrected marks of the rounds polled, as
-- tallies.sql and active-tallies.sql count them.
create or replace function activity(today date, polled uuid[]) returns table (active bigint, marks bigint)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select
    (select coalesce(sum(active_tallies.count), 0) from active_tallies where active_tallies.last_day >= today),
    (select coalesce(sum(quarter_tallies.proxy + quarter_tallies.in_person), 0) from quarter_tallies
        where quarter_tallies.round = any (polled))
      + (select coalesce(sum(tallies.remote), 0) from tallies where tallies.round = any (polled) and tallies.remote > 0)
  where scope('role') = 'admin';
end;
revoke execute on function activity from public;
grant execute on function activity to app_read;

-- The department of a commune: two signs of its code, or three overseas (97, 98) and for a post abroad (Z).
create or replace function department_of(commune text) returns text language sql immutable
  return left(commune, case when left(commune, 2) in ('97', '98') or left(commune, 1) = 'Z' then 3 else 2 end);
revoke execute on function department_of from public;

-- The stations that poll a round, each on its own day (R-61), in the communes whose code begins with `within` (null: all).
-- `polls` is JSON: `day` of the round, `dates` elsewhere by commune or territory, `kinds` of places, `communes` that poll
-- (null: all of those kinds), and `not`: communes and departments that do not poll though they are of those kinds (R-02).
-- Of a round that was moved, only what was declared on its new day counts.
create or replace function board_of(of_round uuid, within text, polls jsonb)
  returns table (station text, commune text, commune_name text, zone text, day date, opens text, closes text,
    opened_at timestamptz, closed_at timestamptz, last_at timestamptz, proxy int, in_person int, remote int, corrected int)
  language sql stable
begin atomic
  select its.id, place.code, place.name, place.zone, place.day, its.opens, its.closes, sitting.opened_at, sitting.closed_at,
    case when (tally.last_at at time zone place.zone)::date >= place.day then tally.last_at end,
    coalesce(tally.proxy, 0), coalesce(tally.in_person, 0), coalesce(tally.remote, 0), coalesce(tally.corrected, 0)
  from polling_stations its
  join (
    select communes.code, communes.name, communes.zone,
      coalesce(own.value, of_territory.value, polls ->> 'day')::date as day
    from communes
    left join jsonb_each_text(polls -> 'dates') own on own.key = communes.code
    left join jsonb_each_text(polls -> 'dates') of_territory on of_territory.key = communes.territory
    where communes.kind in (select jsonb_array_elements_text(polls -> 'kinds'))
      and (jsonb_typeof(polls -> 'communes') = 'null' or communes.code in (
        select jsonb_array_elements_text(case jsonb_typeof(polls -> 'communes') when 'array' then polls -> 'communes' else '[]' end)))
      and communes.code not in (select jsonb_array_elements_text(polls -> 'not'))
      and left(communes.code, 2) not in (select jsonb_array_elements_text(polls -> 'not'))
      and left(communes.code, 3) not in (select jsonb_array_elements_text(polls -> 'not'))
      and (within is null or starts_with(communes.code, within))
  ) place on place.code = its.commune
  left join tallies tally on tally.round = of_round and tally.station = its.id
  left join sittings sitting on sitting.round = of_round and sitting.station = its.id and sitting.day = place.day
  where scope('role') = 'admin' or within = scope('commune');
end;
revoke execute on function board_of from public;

-- The same stations counted together by department, or by commune within one, and by what the dashboard tells stations
-- apart by. A station heard after `since` is not silent.
create or replace function board_groups(of_round uuid, within text, polls jsonb, since timestamptz)
  returns table (area text, area_name text, zone text, day date, opens text, closes text, opened_at timestamptz,
    closed_at timestamptz, last_at timestamptz, stations int, proxy int, in_person int, remote int, corrected int)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when within is null then department_of(commune) else commune end,
    case when within is not null then min(commune_name) end, zone, day, opens, closes, max(opened_at), max(closed_at),
    max(last_at), count(*)::int, sum(proxy)::int, sum(in_person)::int, sum(remote)::int, sum(corrected)::int
  from board_of(of_round, within, polls)
  group by 1, zone, day, opens, closes, opened_at is null, closed_at is null, last_at is null,
    greatest(opened_at, last_at) > since
  order by 1;
end;
revoke execute on function board_groups from public;
grant execute on function board_groups to app_read;

-- A page of these stations after the station `past`. `state` leaves out stations that are surely not in that state.
create or replace function board_stations(of_round uuid, within text, polls jsonb, since timestamptz, past text, state text, most int)
  returns table (station text, commune text, commune_name text, zone text, day date, opens text, closes text,
    opened_at timestamptz, closed_at timestamptz, last_at timestamptz, proxy int, in_person int, remote int, corrected int)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select its.* from board_of(of_round, within, polls) its
  where (past is null or its.station > past)
    and (state is distinct from 'not-opened' or coalesce(its.opened_at, its.last_at) is null)
    and (state is distinct from 'silent' or (its.closed_at is null and greatest(its.opened_at, its.last_at) <= since))
  order by its.station limit most;
end;
revoke execute on function board_stations from public;
grant execute on function board_stations to app_read;

-- Votes by quarter of an hour: everywhere from the shards of tallies.sql, within some communes from the marks.
create or replace function board_quarters(of_round uuid, within text)
  returns table (quarter timestamptz, proxy int, in_person int)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select its.quarter, sum(its.proxy)::int, sum(its.in_person)::int from (
    select shard.quarter, shard.proxy, shard.in_person from quarter_tallies shard
      where within is null and shard.round = of_round
    union all
    select mark.quarter, mark.proxy, mark.in_person
      from communes join polling_stations station on station.commune = communes.code cross join lateral (
      select quarter_of(at) as quarter, (kind = 'proxy')::int as proxy, (kind = 'in-person')::int as in_person
      from vote_marks where vote_marks.station = station.id and vote_marks.round = of_round
        and corrected_at is null and kind <> 'remote' offset 0) mark
      where within is not null and starts_with(communes.code, within)) its
  where scope('role') = 'admin' or within = scope('commune')
  group by its.quarter having sum(its.proxy + its.in_person) > 0 order by its.quarter;
end;
revoke execute on function board_quarters from public;
grant execute on function board_quarters to app_read;

-- R-45: how many procurations concern an election, by how they were made and what became of them: given for it, or for a
-- period with one of its rounds. By department, or by commune within one.
create or replace function board_procurations(of_election uuid, within text)
  returns table (area text, area_name text, in_france int, abroad int, paper int, online int, waiting int, rejected int,
    revoked int, ended int)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when within is null then department_of(its.code) else its.code end,
    case when within is not null then min(its.name) end,
    count(*) filter (where way = 'counter' and its.place = 'france')::int,
    count(*) filter (where way = 'counter' and its.place = 'abroad')::int,
    count(*) filter (where way = 'paper')::int,
    count(*) filter (where way = 'online')::int,
    count(*) filter (where status = 'in-control')::int,
    count(*) filter (where status = 'rejected')::int,
    count(*) filter (where status = 'revoked')::int,
    count(*) filter (where status in ('void', 'annulled'))::int
  from (
    select communes.code, communes.name, own.way, own.place, own.status from communes cross join lateral (
      select procurations.way, procurations.place, procurations.status from procurations
      where procurations.commune = communes.code and (procurations.election = of_election or (
        procurations.validity = 'period' and exists (
          select from procuration_rounds covering join rounds on rounds.id = covering.round
          where covering.procuration = procurations.id and rounds.election = of_election)))
      offset 0) own
    where (scope('role') = 'admin' or within = scope('commune')) and (within is null or starts_with(communes.code, within))) its
  group by 1 order by 1;
end;
revoke execute on function board_procurations from public;
grant execute on function board_procurations to app_read;
--> statement-breakpoint
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
--> statement-breakpoint
-- What acts write by functions, each statement in it seeing what was committed before it (server/act/).

-- An act writes each elector it locks: room on the pages keeps such a row beside the last one, away from the indexes.
alter table electors set (fillfactor = 85);

-- Locks these electors by ascending id, the one order that cannot deadlock, and counts each up: an act that read facts of
-- an elector without a lock compares this count before it writes.
create or replace function lock_electors(ids uuid[]) returns void language plpgsql as $$
begin
  perform from electors where id = any(ids) order by id for no key update;
  update electors set version = version + 1 where id = any(ids);
end $$;

-- The hash of a list of lines, as the server makes it (server/records/digest.ts).
create or replace function digest_of(lines text[]) returns text language sql stable parallel safe
  return encode(sha256(convert_to(array_to_string(lines, E'\n'), 'UTF8')), 'hex');

-- The last lock of an act, then entry, body and the new end of the chain, whose hash is `hashOf`'s
-- (server/records/audit-chain.ts). Whoever needs a new chain begins it. Nothing but the functions of this file moves the end
-- of a chain, as their owner: no role of the program writes the log otherwise.
create or replace function append_entry(
  of_chain text, done_at text, done text, by_account uuid, sealed text, body_salt text, body_text text
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
  next_hash text;
begin
  if starts_with(of_chain, 'terminal/') then raise 'acts are no reads'; end if;
  select * into head from audit_head where chain = of_chain for no key update;
  if not found then
    insert into audit_head (chain, seq, hash)
    values (of_chain, 0, encode(sha256(convert_to(concat_ws(E'\n', 'procuration', of_chain), 'UTF8')), 'hex'))
    on conflict do nothing;
    select * into head from audit_head where chain = of_chain for no key update;
  end if;
  next_hash := encode(sha256(convert_to(concat_ws(E'\n', head.hash, of_chain, head.seq + 1, done_at, done,
    coalesce(by_account::text, ''), sealed), 'UTF8')), 'hex');
  insert into audit_entry (chain, seq, at, act, account, commitment, previous, hash)
  values (of_chain, head.seq + 1, done_at::timestamptz, done, by_account, sealed, head.hash, next_hash);
  insert into audit_body (chain, seq, salt, body) values (of_chain, head.seq + 1, body_salt, body_text);
  update audit_head set seq = head.seq + 1, hash = next_hash where chain = of_chain;
end $$;

-- Before an earlier call of a key is answered again: that call may have lost the wait for its standby
-- (drizzle/connection/client.ts), and the commit of a transaction that writes nothing waits for none. With this message in
-- it, the commit waits until all that was written before has reached the standby.
create or replace function confirm_earlier() returns void language sql as $$
  select pg_logical_emit_message(true, 'procuration', '')
$$;

-- Many entries, each to the end of its chain, in the order given; the chains are locked by their names, the one order that
-- cannot deadlock, and the end of each is written once. Entry n is the n-th element of every array.
create or replace function append_entries(
  of_chains text[], done_at text[], names text[], by_accounts uuid[], sealed text[], salts text[], bodies text[]
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  entry record;
  at_chain text;
  at_seq bigint;
  end_hash text;
  next_hash text;
begin
  if exists (select from unnest(of_chains) its (chain) where starts_with(its.chain, 'terminal/')) then
    raise 'acts are no reads';
  end if;
  insert into audit_head (chain, seq, hash)
    select distinct its.chain, 0, digest_of(array['procuration', its.chain]) from unnest(of_chains) its (chain)
      where not exists (select from audit_head head where head.chain = its.chain) order by its.chain
    on conflict do nothing;
  for entry in
    select its.*, head.seq, head.hash
      from unnest(of_chains, done_at, names, by_accounts, sealed, salts, bodies) with ordinality
        its (chain, at, act, account, commitment, salt, body, n)
      join (select * from audit_head locked where locked.chain = any(of_chains) order by locked.chain for no key update) head
        on head.chain = its.chain
      order by its.chain, its.n
  loop
    if entry.chain is distinct from at_chain then
      update audit_head set seq = at_seq, hash = end_hash where chain = at_chain;
      at_chain := entry.chain;
      at_seq := entry.seq;
      end_hash := entry.hash;
    end if;
    at_seq := at_seq + 1;
    next_hash := encode(sha256(convert_to(concat_ws(E'\n', end_hash, at_chain, at_seq, entry.at, entry.act,
      coalesce(entry.account::text, ''), entry.commitment), 'UTF8')), 'hex');
    insert into audit_entry (chain, seq, at, act, account, commitment, previous, hash)
    values (at_chain, at_seq, entry.at::timestamptz, entry.act, entry.account, entry.commitment, end_hash, next_hash);
    insert into audit_body (chain, seq, salt, body) values (at_chain, at_seq, entry.salt, entry.body);
    end_hash := next_hash;
  end loop;
  update audit_head set seq = at_seq, hash = end_hash where chain = at_chain;
end $$;

-- What was read, reading n being the n-th element of every array, each in the chain of its terminal: the ends of the chains are
-- locked by name, and a reading gets the hash that `accessHash` makes (server/audit/access.ts). Who needs a new chain begins it.
create or replace function record_readings(
  of_chains text[], done_at text[], by_accounts uuid[], reads text[], subjects text[]
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  reading record;
  at_chain text;
  at_seq bigint;
  end_hash text;
  next_hash text;
begin
  if exists (select from unnest(of_chains) its (chain) where not starts_with(its.chain, 'terminal/')) then
    raise 'reads are no acts';
  end if;
  perform from unnest(of_chains) its (chain) where not exists (select from audit_head head where head.chain = its.chain);
  if found then
    insert into audit_head (chain, seq, hash)
      select distinct its.chain, 0, encode(sha256(convert_to(concat_ws(E'\n', 'procuration', its.chain), 'UTF8')), 'hex')
        from unnest(of_chains) its (chain) order by its.chain
      on conflict do nothing;
  end if;
  for reading in
    select its.*, head.seq, head.hash
      from unnest(of_chains, done_at, by_accounts, reads, subjects) with ordinality its (chain, at, account, read, subject, n)
      join (select * from audit_head locked where locked.chain = any(of_chains) order by locked.chain for no key update) head
        on head.chain = its.chain
      order by its.chain, its.n
  loop
    if reading.chain is distinct from at_chain then
      update audit_head set seq = at_seq, hash = end_hash where chain = at_chain;
      at_chain := reading.chain;
      at_seq := reading.seq;
      end_hash := reading.hash;
    end if;
    at_seq := at_seq + 1;
    next_hash := encode(sha256(convert_to(concat_ws(E'\n', end_hash, at_chain, at_seq, reading.at, reading.account,
      reading.read, reading.subject), 'UTF8')), 'hex');
    insert into access_log (chain, seq, at, account, read, subject, previous, hash)
    values (at_chain, at_seq, reading.at::timestamptz, reading.account, reading.read, reading.subject, end_hash, next_hash);
    end_hash := next_hash;
  end loop;
  update audit_head set seq = at_seq, hash = end_hash where chain = at_chain;
end $$;

-- Whether an act is still its account's to do: its session is open, and gives the role and the station that the caller was let
-- in with. A transaction that has inserted a key holds its account's row by the foreign key, and whoever locks an account or
-- ends its sessions takes that row from all others (`lockAccount` in drizzle/queries/account-management.ts): what this
-- answers after the key stays so until the commit. It is planned once a session for callers of whatever role.
create or replace function is_signed_in(by_account uuid, by_session text, at timestamptz, as_role text, as_station text)
  returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from sessions join accounts on accounts.id = sessions.account
    where sessions.token_hash = by_session and sessions.account = by_account and sessions.expires_at > at
      and accounts.locked_at is null and accounts.ended_at is null and accounts.role = as_role
      and accounts.station is not distinct from as_station);
end $$;
revoke execute on function is_signed_in from public;
grant execute on function is_signed_in to app_decide;

-- The number by which a round is held.
create or replace function round_lock(round uuid) returns bigint language sql immutable parallel safe
  return hashtextextended(round::text, 0);

-- Votes hold their rounds together, before their keys; an act that changes a round holds it alone (`lockRound` in
-- drizzle/queries/elections.ts). So no vote is written that was decided on the date before, and none is missed by an act that
-- counts them (R-18). A row of `rounds` would do the same, but every vote of the nation would write on it.
create or replace function hold_rounds(ids uuid[]) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(round_lock(id))
    from (select distinct id from unnest(ids) its (id) where id is not null) held;
end $$;

-- An act of a polling station that was decided on facts read without locks, written whole or not at all: it takes the key,
-- locks as every act does (elector, station, end of the chain), compares what the facts were read with, and saves. Answers
-- null, or what an earlier call with the key did. Raises PV001, a code of ours, when the facts have changed or the session has
-- ended: the longer path then says which. An act without a mark is a refusal, which the list's followers are told of too.
-- `done` is the name of the act, `of_input` the hash of its input, `answered` and `mark` are JSON, `done_at` is the text that
-- the entry's hash covers; `after_jobs`, `at_version` and `at_polls_no` are what the facts were read with.
create or replace function record_station_act(
  by_account uuid, by_session text, as_role text, by_key uuid, done text, of_input text, called_at timestamptz,
  answered text, after_jobs integer, of_elector uuid, at_version bigint, at_station text, at_polls_no bigint,
  mark jsonb, of_chain text, done_at text, sealed text, body_salt text, body_text text
) returns json language plpgsql security definer set search_path = public, pg_temp as $$
declare
  earlier json;
  is_claimed boolean;
  change bigint;
begin
  if mark is not null and mark ->> 'id' is distinct from (body_text::json #>> '{about,id}') then
    raise 'the entry is of another mark';
  end if;
  perform hold_rounds(array[(mark ->> 'round')::uuid]);
  insert into idempotency (account, key, act, input_hash, answer, at)
  values (by_account, by_key, done, of_input, answered, called_at) on conflict do nothing;
  is_claimed := found;
  if not is_signed_in(by_account, by_session, called_at, as_role, at_station) then
    raise 'the session has ended' using errcode = 'PV001';
  end if;
  if not is_claimed then
    select json_build_object('act', act, 'inputHash', input_hash, 'answer', answer) into earlier
    from idempotency where account = by_account and key = by_key;
    if earlier is null then raise 'the key was deleted meanwhile' using errcode = 'PV001'; end if;
    perform confirm_earlier();
    return earlier;
  end if;

  -- The key has given this transaction its number, and no part of a job runs while a transaction of a lower number than the
  -- job's horizon is open (drizzle/queries/jobs.ts): a job that begins after the next statement waits for the end of this act.
  if (select count(*) from jobs) <> after_jobs then
    raise 'an election has changed' using errcode = 'PV001';
  end if;
  if mark is null then
    perform from electors where id = of_elector and version = at_version for no key update;
  else
    update electors set version = version + 1 where id = of_elector and version = at_version;
  end if;
  if not found then raise 'the elector has changed' using errcode = 'PV001'; end if;
  update polling_stations set change_no = change_no + 1
    where id = at_station and polls_no = at_polls_no returning change_no into change;
  if not found then raise 'the polls have changed' using errcode = 'PV001'; end if;

  if mark is not null then
    insert into vote_marks (id, elector, round, station, kind, at, account, procuration, mandataire, from_prison)
    select given.id, given.elector, given.round, given.station, given.kind, given.at, by_account, given.procuration,
      given.mandataire, given.from_prison from jsonb_populate_record(null::vote_marks, mark) given;
    insert into changes (station, no, elector, at) values (at_station, change, of_elector, done_at::timestamptz);
  end if;
  perform append_entry(of_chain, done_at, done, by_account, sealed, body_salt, body_text);
  if mark is null then
    insert into changes (station, no, refusal, at)
    select at_station, change, seq, done_at::timestamptz from audit_head where chain = of_chain;
  end if;
  return null;
end $$;

-- A procuration that displaces nothing, made on the request of a mandant and decided on facts read without locks, written
-- whole or not at all: it takes the key, locks as every act does (electors, stations, end of the chain), compares what the
-- facts were read with, and saves. Answers and raises as `record_station_act`.
-- `of_electors` are the mandant, the mandataire and the mandants of all that the mandataire holds, `at_versions` their counts
-- and `at_polls_nos` the sum of `polls_no` of the stations where the mandant is or was registered; `procuration` is a row and
-- `covered` the rows of its rounds, `messages` rows of `outbox`, in JSON; `changed` are the stations whose lists name the mandant.
create or replace function record_procuration(
  by_account uuid, by_session text, as_role text, by_key uuid, done text, of_input text, called_at timestamptz,
  answered text, after_jobs integer, of_electors uuid[], at_versions bigint[], at_polls_nos bigint,
  procuration jsonb, covered jsonb, messages jsonb, changed text[],
  of_chain text, done_at text, sealed text, body_salt text, body_text text
) returns json language plpgsql as $$
declare
  made constant procurations := jsonb_populate_record(null::procurations, procuration);
  earlier json;
  is_claimed boolean;
begin
  insert into idempotency (account, key, act, input_hash, answer, at)
  values (by_account, by_key, done, of_input, answered, called_at) on conflict do nothing;
  is_claimed := found;
  if not is_signed_in(by_account, by_session, called_at, as_role, null) then
    raise 'the session has ended' using errcode = 'PV001';
  end if;
  if not is_claimed then
    select json_build_object('act', act, 'inputHash', input_hash, 'answer', answer) into earlier
    from idempotency where account = by_account and key = by_key;
    if earlier is null then raise 'the key was deleted meanwhile' using errcode = 'PV001'; end if;
    perform confirm_earlier();
    return earlier;
  end if;

  if (select count(*) from jobs) <> after_jobs then
    raise 'an election has changed' using errcode = 'PV001';
  end if;
  perform lock_electors(of_electors);
  if exists (select from unnest(of_electors, at_versions) its (id, version) join electors using (id)
      where electors.version <> its.version + 1) then
    raise 'an elector has changed' using errcode = 'PV001';
  end if;
  perform from polling_stations where id = any(changed) order by id for no key update;
  if at_polls_nos <> (select coalesce(sum(polls_no), 0) from polling_stations
      where id in (select station from registrations where elector = made.mandant)) then
    raise 'the hours of a station have changed' using errcode = 'PV001';
  end if;

  insert into procurations (id, request, mandant, mandataire, commune, mandant_list, validity, election, round_numbers, until,
    way, authority, authority_last_name, authority_first_name, authority_capacity, authority_unit, authority_place_name,
    place, established_at, established_day, established_local_day, held_from, flags, recorded_no, home_visit, status,
    effective_at, ended_at, ended_on, reasons, version)
  values (made.id, made.request, made.mandant, made.mandataire, made.commune, made.mandant_list, made.validity, made.election,
    made.round_numbers, made.until, made.way, made.authority, made.authority_last_name, made.authority_first_name,
    made.authority_capacity, made.authority_unit, made.authority_place_name, made.place, made.established_at,
    made.established_day, made.established_local_day, made.held_from, made.flags, made.recorded_no, made.home_visit,
    made.status, made.effective_at, made.ended_at, made.ended_on, made.reasons, made.version);
  insert into procuration_rounds (procuration, mandant, status, round, day, coverage, reason)
    select its.procuration, its.mandant, its.status, its.round, its.day, its.coverage, its.reason
    from jsonb_populate_recordset(null::procuration_rounds, covered) its;
  update requests set status = 'established', version = version + 1 where id = made.request;
  insert into outbox (id, commune, elector, about, channel, facts, queued_at)
    select its.id, its.commune, its.elector, its.about, its.channel, its.facts, its.queued_at
    from jsonb_populate_recordset(null::outbox, messages) its join electors on electors.id = its.elector and electors.loss is distinct from 'dead';
  with raised as (
    update polling_stations set change_no = change_no + 1 where id = any(changed) returning id, change_no)
  insert into changes (station, no, elector, at) select id, change_no, made.mandant, done_at::timestamptz from raised;
  perform append_entry(of_chain, done_at, done, by_account, sealed, body_salt, body_text);
  return null;
end $$;

-- Many acts of polling stations, each written whole or not at all, all in one transaction: it takes the keys, locks as every act
-- does (electors, stations, ends of the log's chains, each in its order), compares what the facts of each act were read
-- with, and saves. Act n is the n-th element of every array. Answers null when all were written, or for each act in turn
-- "written", what an earlier call with its key did, or "overtaken": its session has ended, or its facts have changed or are
-- changing, and nothing of it was written, not even its key. Alone, an act costs less by `record_station_act`.
-- `names` are of the acts; `mark_ids` are null for refusals; the others are as there. It reads by indexes,
-- however many rows a table had when the first act of a session was planned.
create or replace function record_station_acts(
  by_accounts uuid[], by_sessions text[], as_roles text[], by_keys uuid[], names text[], inputs text[],
  called_at timestamptz[], answers text[], after_jobs integer[], of_electors uuid[], at_versions bigint[], at_stations text[], at_polls_nos bigint[],
  mark_ids uuid[], of_rounds uuid[], kinds text[], marked_at timestamptz[], by_procurations uuid[], mandataires uuid[],
  from_prisons boolean[], of_chains text[], done_at text[], sealed text[], salts text[], bodies text[]
) returns json language plpgsql security definer set search_path = public, pg_temp
  set enable_seqscan = off set enable_hashjoin = off as $$
declare
  size constant integer := cardinality(by_keys);
  jobs_now integer;
  -- The numbers of the acts whose session is open.
  allowed integer[];
  -- The numbers of the acts that nothing was found against so far.
  claimed integer[];
  going integer[];
  act record;
  at_chain text;
  at_seq bigint;
  end_hash text;
  at_station text;
  at_no bigint;
  nos bigint[] := array_fill(null::bigint, array[size]);
  seqs bigint[] := array_fill(null::bigint, array[size]);
  previouses text[] := array_fill(null::text, array[size]);
  hashes text[] := array_fill(null::text, array[size]);
begin
  if exists (select from unnest(mark_ids, bodies) its (id, body)
      where its.id is not null and its.id::text is distinct from (its.body::json #>> '{about,id}')) then
    raise 'an entry is of another mark';
  end if;
  perform hold_rounds(of_rounds);
  with taken as (
    insert into idempotency (account, key, act, input_hash, answer, at)
    select its.account, its.key, its.act, its.input_hash, its.answer, its.at
      from unnest(by_accounts, by_keys, names, inputs, answers, called_at) with ordinality
        its (account, key, act, input_hash, answer, at, n)
      order by its.account, its.key, n
    on conflict do nothing returning account, key)
  select array_agg(n) into claimed from (
    select min(n) as n from unnest(by_accounts, by_keys) with ordinality its (account, key, n) join taken using (account, key)
      group by account, key) first;
  select array_agg(n) into allowed from unnest(by_accounts, by_sessions, called_at, as_roles, at_stations) with ordinality
      its (account, session, at, role, station, n)
    where is_signed_in(its.account, its.session, its.at, its.role, its.station);

  -- The keys have given this transaction its number, and no part of a job runs while a transaction of a lower number than the
  -- job's horizon is open (drizzle/queries/jobs.ts): a job that begins after the next statement waits for the end of this one.
  select count(*) into jobs_now from jobs;
  -- Whoever holds an elector is changing the facts. Of two acts of one elector, the first may change those of the second.
  with held as materialized (
    select id, version from electors where id = any(of_electors) order by id for no key update skip locked)
  select array_agg(n) into going from (
    select min(n) as n from unnest(of_electors, at_versions, after_jobs) with ordinality its (elector, version, jobs, n)
      join held on held.id = its.elector and held.version = its.version
      where its.jobs = jobs_now and n = any(claimed) and n = any(allowed) group by its.elector) first;
  with held as materialized (
    select id, polls_no from polling_stations where id = any(at_stations) order by id for no key update)
  select array_agg(n) into going from unnest(at_stations, at_polls_nos) with ordinality its (station, polls_no, n)
    join held on held.id = its.station and held.polls_no = its.polls_no where n = any(going);

  with made as (
    insert into vote_marks (id, elector, round, station, kind, at, account, procuration, mandataire, from_prison)
    select id, elector, round, station, kind, at, account, procuration, mandataire, from_prison
      from unnest(mark_ids, of_electors, of_rounds, at_stations, kinds, marked_at, by_accounts, by_procurations, mandataires,
        from_prisons) with ordinality
        its (id, elector, round, station, kind, at, account, procuration, mandataire, from_prison, n)
      where n = any(going) and id is not null
    on conflict do nothing returning id, elector)
  select array_agg(n) into going from unnest(mark_ids, of_electors) with ordinality its (id, elector, n)
    where n = any(going) and (id is null or (id, elector) in (select id, elector from made));

  -- As append_entry, for many: who needs new chains begins them before it locks any.
  perform from unnest(of_chains) its (chain) where not exists (select from audit_head head where head.chain = its.chain);
  if found then
    insert into audit_head (chain, seq, hash)
      select distinct its.chain, 0, encode(sha256(convert_to(concat_ws(E'\n', 'procuration', its.chain), 'UTF8')), 'hex')
        from unnest(of_chains) with ordinality its (chain, n) where n = any(going) order by its.chain
      on conflict do nothing;
  end if;
  for act in
    select its.n, its.chain, head.seq, head.hash, its.station, held.change_no
      from unnest(of_chains, at_stations) with ordinality its (chain, station, n)
      join polling_stations held on held.id = its.station
      join (select * from audit_head locked where locked.chain = any(of_chains) order by locked.chain for no key update) head
        on head.chain = its.chain
      where n = any(going) order by its.chain, its.station, its.n
  loop
    if act.chain is distinct from at_chain then
      at_chain := act.chain;
      at_seq := act.seq;
      end_hash := act.hash;
    end if;
    at_seq := at_seq + 1;
    seqs[act.n] := at_seq;
    previouses[act.n] := end_hash;
    end_hash := encode(sha256(convert_to(concat_ws(E'\n', end_hash, at_chain, at_seq, done_at[act.n], names[act.n],
      coalesce(by_accounts[act.n]::text, ''), sealed[act.n]), 'UTF8')), 'hex');
    hashes[act.n] := end_hash;
    if act.station is distinct from at_station then
      at_station := act.station;
      at_no := act.change_no;
    end if;
    at_no := at_no + 1;
    nos[act.n] := at_no;
  end loop;

  with its as (
    select * from unnest(of_electors, mark_ids, at_stations, nos, of_chains, seqs, done_at, names, by_accounts, sealed,
      previouses, hashes, salts, bodies)
      given (elector, mark, station, no, chain, seq, at, act, account, commitment, previous, hash, salt, body)
      where given.seq is not null),
    counted as (
      update electors set version = version + 1 from its where electors.id = its.elector and its.mark is not null),
    numbered as (
      update polling_stations held set change_no = last.no
        from (select its.station, max(its.no) as no from its group by its.station) last
        where held.id = last.station),
    changed as (
      insert into changes (station, no, elector, refusal, at)
      select its.station, its.no, case when its.mark is not null then its.elector end,
        case when its.mark is null then its.seq end, its.at::timestamptz from its),
    entered as (
      insert into audit_entry (chain, seq, at, act, account, commitment, previous, hash)
      select its.chain, its.seq, its.at::timestamptz, its.act, its.account, its.commitment, its.previous, its.hash from its),
    ended as (
      update audit_head head set seq = last.seq, hash = last.hash
        from (select distinct on (its.chain) its.chain, its.seq, its.hash from its order by its.chain, its.seq desc) last
        where head.chain = last.chain)
  insert into audit_body (chain, seq, salt, body) select its.chain, its.seq, its.salt, its.body from its;

  if cardinality(going) = size then return null; end if;
  perform confirm_earlier();
  delete from idempotency kept using unnest(by_accounts, by_keys) with ordinality its (account, key, n)
    where kept.account = its.account and kept.key = its.key and n = any(claimed) and (n = any(going)) is not true;
  return (
    select json_agg(case when n = any(going) then '"written"'::json
      when kept.key is null or (n = any(allowed)) is not true then '"overtaken"'::json
      else json_build_object('act', kept.act, 'inputHash', kept.input_hash, 'answer', kept.answer) end order by n)
    from unnest(by_accounts, by_keys) with ordinality its (account, key, n)
      left join idempotency kept on kept.account = its.account and kept.key = its.key);
end $$;
revoke execute on function append_entry, append_entries, record_readings, record_station_act, record_station_acts from public;
grant execute on function append_entry, append_entries, record_readings, record_station_act, record_station_acts to app_decide;

-- What the deciding role writes of marks by itself must be said by one of the last entries of the station's commune, or of the
-- log that belongs to none, when the act commits. `record_station_act` and `record_station_acts` write both as the owner.
create or replace function mark_has_its_entry() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acts constant text[] := case tg_op when 'UPDATE' then array['station.correct'] else array['station.proxyVotes',
    'station.mandantVotes', 'station.prisonerVotes', 'station.bearerVotes', 'mark.importRemote'] end;
begin
  perform from audit_head head
    join audit_entry entry on entry.chain = head.chain and entry.seq > head.seq - 100
    join audit_body body on body.chain = entry.chain and body.seq = entry.seq
    where head.chain in (split_part(new.station, '/', 1), 'admin') and entry.act = any(acts)
      and position(new.id::text in body.body) > 0;
  if not found then raise insufficient_privilege using message = 'a mark without its entry'; end if;
  return null;
end $$;
revoke execute on function mark_has_its_entry from public;
drop trigger if exists entered_in_the_log on vote_marks;
create constraint trigger entered_in_the_log after insert or update on vote_marks deferrable initially deferred
  for each row when (current_user = 'app_decide') execute function mark_has_its_entry();

-- Keys are deleted by the sweep alone; an entry says how many.
create or replace function sweep_keys(before timestamptz) returns bigint
  language sql security definer set search_path = public, pg_temp
begin atomic
  with gone as (delete from idempotency where at < before returning 1) select count(*) from gone;
end;
revoke execute on function sweep_keys from public;
grant execute on function sweep_keys to app_decide;
--> statement-breakpoint
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

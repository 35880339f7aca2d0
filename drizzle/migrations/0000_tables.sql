CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"who" text NOT NULL,
	"commune" text,
	"station" text,
	"elector" uuid,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "accounts_name_unique" UNIQUE("name"),
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
	"born" date NOT NULL,
	"email" text,
	"name_key" text NOT NULL,
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
	"from" date NOT NULL,
	"to" date,
	CONSTRAINT "from_before_to" CHECK ("registrations"."from" < "registrations"."to")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
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
	CONSTRAINT "elections_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "polling_stations" (
	"id" text PRIMARY KEY NOT NULL,
	"commune" text NOT NULL,
	"opens" text NOT NULL,
	"closes" text NOT NULL,
	"change_no" bigint DEFAULT 0 NOT NULL,
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
	CONSTRAINT "one_round_of_a_number" UNIQUE("election","number"),
	CONSTRAINT "first_or_second" CHECK ("rounds"."number" in (1, 2))
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
	"authority" uuid NOT NULL,
	"authority_last_name" text NOT NULL,
	"authority_first_name" text NOT NULL,
	"authority_capacity" text NOT NULL,
	"authority_unit" text NOT NULL,
	"authority_place_name" text NOT NULL,
	"place" text NOT NULL,
	"established_at" timestamp (3) with time zone NOT NULL,
	"established_day" date NOT NULL,
	"established_local_day" date NOT NULL,
	"recorded_no" bigint NOT NULL,
	"status" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"reasons" jsonb,
	CONSTRAINT "procurations_request_unique" UNIQUE("request"),
	CONSTRAINT "procurations_recordedNo_unique" UNIQUE("recorded_no"),
	CONSTRAINT "procurations_status" UNIQUE("id","mandant","status"),
	CONSTRAINT "procurations_people" UNIQUE("id","mandant","mandataire"),
	CONSTRAINT "not_self" CHECK ("procurations"."mandant" <> "procurations"."mandataire"),
	CONSTRAINT "election_or_period" CHECK (("procurations"."validity" = 'election') = ("procurations"."election" is not null)),
	CONSTRAINT "period_has_an_end" CHECK (("procurations"."validity" = 'period') = ("procurations"."until" is not null)),
	CONSTRAINT "rounds_of_an_election" CHECK (("procurations"."validity" = 'election') = (cardinality("procurations"."round_numbers") > 0)),
	CONSTRAINT "reasons_if_refused" CHECK (("procurations"."status" in ('rejected', 'annulled', 'void')) = ("procurations"."reasons" is not null)),
	CONSTRAINT "ended_if_over" CHECK (("procurations"."status" in ('revoked', 'annulled', 'void')) = ("procurations"."ended_at" is not null))
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
	CONSTRAINT "requests_reference_unique" UNIQUE("reference"),
	CONSTRAINT "not_asked_of_oneself" CHECK ("requests"."mandant" <> "requests"."mandataire"),
	CONSTRAINT "procuration_has_mandataire" CHECK (("requests"."kind" = 'procuration') = ("requests"."mandataire" is not null)),
	CONSTRAINT "procuration_has_validity" CHECK (("requests"."kind" = 'procuration') = ("requests"."validity" is not null)),
	CONSTRAINT "collected_by_a_delegate" CHECK ("requests"."status" <> 'collected' or "requests"."collected_for" is not null)
);
--> statement-breakpoint
CREATE TABLE "revocations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request" uuid,
	"mandant" uuid NOT NULL,
	"commune" text NOT NULL,
	"authority" uuid NOT NULL,
	"authority_last_name" text NOT NULL,
	"authority_first_name" text NOT NULL,
	"authority_capacity" text NOT NULL,
	"authority_unit" text NOT NULL,
	"authority_place_name" text NOT NULL,
	"place" text NOT NULL,
	"established_at" timestamp (3) with time zone NOT NULL,
	"established_day" date NOT NULL,
	CONSTRAINT "revocations_request_unique" UNIQUE("request")
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
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"station" text NOT NULL,
	"no" bigint NOT NULL,
	"elector" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "changes_station_no_pk" PRIMARY KEY("station","no")
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
	"at" timestamp (3) with time zone NOT NULL,
	"account" uuid NOT NULL,
	"corrected_at" timestamp (3) with time zone,
	CONSTRAINT "proxy_has_procuration" CHECK (("vote_marks"."kind" = 'proxy') = ("vote_marks"."procuration" is not null)),
	CONSTRAINT "proxy_has_mandataire" CHECK (("vote_marks"."kind" = 'proxy') = ("vote_marks"."mandataire" is not null)),
	CONSTRAINT "court_decision_in_person" CHECK ("vote_marks"."court_decision" is null or "vote_marks"."kind" = 'in-person')
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_elector_electors_id_fk" FOREIGN KEY ("elector") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "habilitations" ADD CONSTRAINT "habilitations_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "habilitations" ADD CONSTRAINT "habilitations_chosen_by_accounts_id_fk" FOREIGN KEY ("chosen_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_elector_electors_id_fk" FOREIGN KEY ("elector") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polling_stations" ADD CONSTRAINT "polling_stations_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_dates" ADD CONSTRAINT "round_dates_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_election_elections_id_fk" FOREIGN KEY ("election") REFERENCES "public"."elections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "audit_body" ADD CONSTRAINT "body_of_an_entry" FOREIGN KEY ("chain","seq") REFERENCES "public"."audit_entry"("chain","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_chain_audit_head_chain_fk" FOREIGN KEY ("chain") REFERENCES "public"."audit_head"("chain") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_commune_communes_code_fk" FOREIGN KEY ("commune") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_elector_electors_id_fk" FOREIGN KEY ("elector") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_station_polling_stations_id_fk" FOREIGN KEY ("station") REFERENCES "public"."polling_stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_elector_electors_id_fk" FOREIGN KEY ("elector") REFERENCES "public"."electors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE UNIQUE INDEX "electors_nne" ON "electors" USING btree ("nne");--> statement-breakpoint
CREATE INDEX "electors_by_name" ON "electors" USING btree ("name_key","born");--> statement-breakpoint
CREATE INDEX "registrations_by_elector" ON "registrations" USING btree ("elector");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_by_station" ON "registrations" USING btree ("station","list","number") WHERE "registrations"."to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_registration_a_list" ON "registrations" USING btree ("elector","list") WHERE "registrations"."to" is null;--> statement-breakpoint
CREATE INDEX "sessions_by_account" ON "sessions" USING btree ("account");--> statement-breakpoint
CREATE INDEX "round_dates_by_day" ON "round_dates" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "one_active_a_round" ON "procuration_rounds" USING btree ("mandant","round") WHERE "procuration_rounds"."status" = 'active' and "procuration_rounds"."coverage" = 'covered';--> statement-breakpoint
CREATE UNIQUE INDEX "one_in_control_a_round" ON "procuration_rounds" USING btree ("mandant","round") WHERE "procuration_rounds"."status" = 'in-control' and "procuration_rounds"."coverage" = 'covered';--> statement-breakpoint
CREATE INDEX "procurations_by_mandant" ON "procurations" USING btree ("mandant");--> statement-breakpoint
CREATE INDEX "procurations_by_mandataire" ON "procurations" USING btree ("mandataire");--> statement-breakpoint
CREATE INDEX "procurations_by_authority" ON "procurations" USING btree ("authority","established_day");--> statement-breakpoint
CREATE INDEX "requests_by_mandant" ON "requests" USING btree ("mandant");--> statement-breakpoint
CREATE INDEX "requests_by_mandataire" ON "requests" USING btree ("mandataire");--> statement-breakpoint
CREATE INDEX "revocations_by_mandant" ON "revocations" USING btree ("mandant");--> statement-breakpoint
CREATE INDEX "access_log_by_subject" ON "access_log" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "idempotency_by_age" ON "idempotency" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_to_send" ON "outbox" USING btree ("id") WHERE "outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_by_elector" ON "outbox" USING btree ("elector");--> statement-breakpoint
CREATE INDEX "incidents_by_commune" ON "incidents" USING btree ("commune","at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_vote_a_round" ON "vote_marks" USING btree ("elector","round") WHERE "vote_marks"."corrected_at" is null;--> statement-breakpoint
CREATE INDEX "marks_by_procuration" ON "vote_marks" USING btree ("procuration");--> statement-breakpoint
CREATE INDEX "marks_by_station" ON "vote_marks" USING btree ("station","round");
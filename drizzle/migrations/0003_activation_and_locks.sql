ALTER TABLE "accounts" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "code_hash" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "code_expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "locked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "locked_by" uuid;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "lock_reason" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_locked_by_accounts_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "opens_by_password_or_code" CHECK (num_nonnulls("accounts"."password_hash", "accounts"."code_hash") = 1);--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "code_that_expires" CHECK (("accounts"."code_hash" is null) = ("accounts"."code_expires_at" is null));--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "locked_by_someone_for_a_reason" CHECK (num_nulls("accounts"."locked_at", "accounts"."locked_by", "accounts"."lock_reason") in (0, 3));
--> statement-breakpoint
-- An administrator sees the accounts and what officers sign with; nobody who reads sees what opens an account.
grant select (id, name, role, who, commune, station, elector, is_demonstration, created_at, code_expires_at, locked_at,
  locked_by, lock_reason, ended_at) on accounts to app_read;
--> statement-breakpoint
alter table accounts enable row level security;
--> statement-breakpoint
create policy decides on accounts to app_decide using (true) with check (true);
--> statement-breakpoint
create policy reads on accounts for select to app_read using (scope('role') = 'admin');
--> statement-breakpoint
alter policy reads on habilitations using (
  account::text = scope('authority')
  or (scope('authority') is not null and exists (select from requests where requests.collected_by = habilitations.account))
  or scope('role') = 'admin'
);

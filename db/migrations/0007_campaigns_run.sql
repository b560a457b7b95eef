CREATE TABLE "pace" (
	"name" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"ladder" text NOT NULL,
	"step" text NOT NULL,
	"outcome" text NOT NULL,
	"why" text,
	"at" timestamp with time zone NOT NULL,
	"local_date" date NOT NULL,
	"contact_id" uuid
);
--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "rank" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "muted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "sought_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "supplier" ADD COLUMN "number" text;--> statement-breakpoint
ALTER TABLE "supplier" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "supplier" ADD COLUMN "buyer_name" text;--> statement-breakpoint
ALTER TABLE "supplier" ADD COLUMN "buyer_email" text;--> statement-breakpoint
ALTER TABLE "supplier" ADD COLUMN "spend" double precision;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "scope" text DEFAULT 'company' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "time_zone" text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "filing_on" date;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "languages" text[] DEFAULT '{en}' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "digest_hour" integer DEFAULT 9 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "sender_name" text;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "public_page" text;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "paragraphs" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "previewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "tried_in" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "invitation_days" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "request" ADD COLUMN "next_reminder_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_request_n" ON "reminder" USING btree ("request_id","n");--> statement-breakpoint
CREATE INDEX "contact_address_at" ON "contact_address" USING btree ("address");--> statement-breakpoint
CREATE UNIQUE INDEX "supplier_number" ON "supplier" USING btree (lower("number"));--> statement-breakpoint
CREATE INDEX "delivery_facts" ON "delivery" USING gin ("facts" jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "request_next_reminder" ON "request" USING btree ("next_reminder_at") WHERE next_reminder_at is not null;--> statement-breakpoint
-- Surveys from before there were reminders go on as they were: nothing leaves by itself until an officer says so.
UPDATE "campaign" SET "started_at" = "created_at", "paused_at" = "created_at";--> statement-breakpoint
-- Whoever has an e-mail address can be reached there.
INSERT INTO "contact_address" ("contact_id", "address", "preference") SELECT "id", 'mail:' || lower("email"), 1000 FROM "contact" ON CONFLICT DO NOTHING;

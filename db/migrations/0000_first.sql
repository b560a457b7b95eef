CREATE SEQUENCE "public"."transcript_revision" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"facts" jsonb NOT NULL,
	"seq" bigint,
	"mac" text,
	"mac_key" text
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sha256" text,
	"bytes" bigint NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "file_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "file_chunk" (
	"file_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "file_chunk_file_id_n_pk" PRIMARY KEY("file_id","n")
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"supplier_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_address" (
	"contact_id" uuid NOT NULL,
	"address" text NOT NULL,
	"preference" integer NOT NULL,
	"failed_at" timestamp with time zone,
	CONSTRAINT "contact_address_contact_id_address_pk" PRIMARY KEY("contact_id","address")
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"address" text PRIMARY KEY NOT NULL,
	"only_check_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"contact_id" uuid,
	"officer_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "officer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"roles" text[] NOT NULL,
	"language" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"platform" text NOT NULL,
	"org" text NOT NULL,
	"external_id" text NOT NULL,
	"contact_id" uuid,
	"officer_id" uuid,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_platform_org_external_id_pk" PRIMARY KEY("platform","org","external_id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"slot" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"link_hash" text,
	"contact_id" uuid,
	"officer_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supplier" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"other_names" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"lane" text NOT NULL,
	"to_address" text NOT NULL,
	"what" text NOT NULL,
	"template" text NOT NULL,
	"facts" jsonb NOT NULL,
	"language" text NOT NULL,
	"owed_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"last_error" text,
	"done_at" timestamp with time zone,
	"posted" jsonb
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"lane" text NOT NULL,
	"kind" text NOT NULL,
	"event" jsonb NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"last_error" text,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "lane" (
	"queue" text NOT NULL,
	"address" text NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"lease_token" text,
	"lease_until" timestamp with time zone,
	CONSTRAINT "lane_queue_address_pk" PRIMARY KEY("queue","address")
);
--> statement-breakpoint
CREATE TABLE "campaign" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"year" integer NOT NULL,
	"due_on" date NOT NULL,
	"oldest_version" text,
	"requester" text NOT NULL,
	"contact_person" text NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drop" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"file_id" uuid,
	"name" text NOT NULL,
	"event_key" text NOT NULL,
	"position" integer NOT NULL,
	"conversation" text NOT NULL,
	"message" text NOT NULL,
	"contact_id" uuid,
	"officer_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"placed" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"request_id" uuid,
	"same_as" uuid
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"judgement_id" uuid NOT NULL,
	"code" text NOT NULL,
	"check" text NOT NULL,
	"severity" text NOT NULL,
	"sheet" text,
	"cell" text,
	"metal" text,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "judgement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"drop_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"verdict" text NOT NULL,
	"unreadable" text,
	"rules_version" text NOT NULL,
	"basis" jsonb NOT NULL,
	"lookup_sha256" text,
	"template" jsonb,
	"declaration" jsonb
);
--> statement-breakpoint
CREATE TABLE "request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"status" text NOT NULL,
	"decided_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"actor" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"drop_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"late" boolean NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "transcript" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"conversation" text NOT NULL,
	"address" text,
	"speaker" text NOT NULL,
	"name" text,
	"message" jsonb NOT NULL,
	"dropped" jsonb,
	"at" timestamp with time zone NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "file_chunk" ADD CONSTRAINT "file_chunk_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_address" ADD CONSTRAINT "contact_address_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_link_hash_link_token_hash_fk" FOREIGN KEY ("link_hash") REFERENCES "public"."link"("token_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop" ADD CONSTRAINT "drop_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop" ADD CONSTRAINT "drop_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop" ADD CONSTRAINT "drop_officer_id_officer_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drop" ADD CONSTRAINT "drop_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_judgement_id_judgement_id_fk" FOREIGN KEY ("judgement_id") REFERENCES "public"."judgement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_drop_id_drop_id_fk" FOREIGN KEY ("drop_id") REFERENCES "public"."drop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_decided_by_officer_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_event" ADD CONSTRAINT "request_event_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_request_id_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_drop_id_drop_id_fk" FOREIGN KEY ("drop_id") REFERENCES "public"."drop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seq" ON "audit" USING btree ("seq");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_email" ON "contact" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "contact_supplier" ON "contact" USING btree ("supplier_id");--> statement-breakpoint
CREATE INDEX "link_contact" ON "link" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "officer_email" ON "officer" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_key" ON "delivery" USING btree ("key");--> statement-breakpoint
CREATE INDEX "delivery_open" ON "delivery" USING btree ("lane","id") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_key" ON "inbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "inbox_open" ON "inbox" USING btree ("lane","id") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_year" ON "campaign" USING btree ("year");--> statement-breakpoint
CREATE UNIQUE INDEX "drop_event" ON "drop" USING btree ("event_key","position");--> statement-breakpoint
CREATE INDEX "drop_placed" ON "drop" USING btree ("placed");--> statement-breakpoint
CREATE INDEX "drop_file" ON "drop" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "finding_judgement" ON "finding" USING btree ("judgement_id");--> statement-breakpoint
CREATE INDEX "judgement_drop" ON "judgement" USING btree ("drop_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "request_campaign_supplier" ON "request" USING btree ("campaign_id","supplier_id");--> statement-breakpoint
CREATE INDEX "request_supplier" ON "request" USING btree ("supplier_id");--> statement-breakpoint
CREATE INDEX "request_event_request" ON "request_event" USING btree ("request_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_drop" ON "submission" USING btree ("drop_id");--> statement-breakpoint
CREATE INDEX "submission_request" ON "submission" USING btree ("request_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "transcript_key" ON "transcript" USING btree ("key");--> statement-breakpoint
CREATE INDEX "transcript_conversation" ON "transcript" USING btree ("conversation","revision");--> statement-breakpoint
CREATE INDEX "transcript_address" ON "transcript" USING btree ("address");
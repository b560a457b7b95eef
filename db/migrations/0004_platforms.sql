CREATE TABLE "linking_code" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"contact_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "linking_try" (
	"platform" text NOT NULL,
	"org" text NOT NULL,
	"external_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supplier_channel" (
	"address" text PRIMARY KEY NOT NULL,
	"supplier_id" uuid NOT NULL,
	"mapped_by" text NOT NULL,
	"mapped_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "compliance_channel" (
	"one" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"address" text NOT NULL,
	"chosen_by" text NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "compliance_channel_one" CHECK ("compliance_channel"."one" = 1)
);
--> statement-breakpoint
CREATE TABLE "conversation_reference" (
	"address" text PRIMARY KEY NOT NULL,
	"reference" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refusal" (
	"platform" text NOT NULL,
	"why" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "refusal_platform_why_hour_pk" PRIMARY KEY("platform","why","hour")
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "direct" text;--> statement-breakpoint
ALTER TABLE "linking_code" ADD CONSTRAINT "linking_code_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_channel" ADD CONSTRAINT "supplier_channel_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "linking_try_account" ON "linking_try" USING btree ("platform","org","external_id","at");--> statement-breakpoint
CREATE INDEX "person_contact" ON "person" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "person_direct" ON "person" USING btree ("direct");
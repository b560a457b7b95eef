CREATE TABLE "reference_list" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"sha256" text NOT NULL,
	"entries" jsonb NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rmap_list" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"as_of" date,
	"proposed_as_of" date,
	"sha256" text NOT NULL,
	"facilities" jsonb NOT NULL,
	"all_are" text,
	"judges" boolean NOT NULL,
	"problems" jsonb NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaign" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "reference_list" ADD CONSTRAINT "reference_list_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rmap_list" ADD CONSTRAINT "rmap_list_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reference_list_version" ON "reference_list" USING btree ("kind","version","id");--> statement-breakpoint
CREATE INDEX "reference_list_file" ON "reference_list" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "rmap_list_as_of" ON "rmap_list" USING btree ("as_of","id");--> statement-breakpoint
CREATE INDEX "rmap_list_file" ON "rmap_list" USING btree ("file_id");
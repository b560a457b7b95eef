CREATE TABLE "only_check" (
	"address" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "only_check_address_contact_id_pk" PRIMARY KEY("address","contact_id")
);
--> statement-breakpoint
DROP TABLE "conversation" CASCADE;--> statement-breakpoint
ALTER TABLE "link" ADD COLUMN "minted_for" text;--> statement-breakpoint
ALTER TABLE "only_check" ADD CONSTRAINT "only_check_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "finding" ADD COLUMN "label" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "judgement" ADD COLUMN "lists" jsonb;
DROP INDEX "delivery_due";--> statement-breakpoint
DROP INDEX "inbox_due";--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree (split_part("lane", ':', 1),"due_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "inbox_due" ON "inbox" USING btree (split_part("lane", ':', 1),"due_at") WHERE state = 'open';
import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** The one conversation in which officers are told things; no row: their web page. */
export const complianceChannel = pgTable(
  "compliance_channel",
  {
    one: integer("one").primaryKey().default(1),
    address: text("address").notNull(),
    /** `environment` or `officer:<id>`. */
    chosenBy: text("chosen_by").notNull(),
    chosenAt: instant("chosen_at").notNull(),
  },
  (t) => [check("compliance_channel_one", sql`${t.one} = 1`)],
);

/** What an adapter must know of a conversation besides its address in order to write into it: its own plain JSON. */
export const conversationReference = pgTable("conversation_reference", {
  address: text("address").primaryKey(),
  reference: jsonb("reference").notNull(),
});

/** How often something that reached us and was none of ours was refused, by hour and reason, without its content. */
export const refusal = pgTable(
  "refusal",
  {
    platform: text("platform").notNull(),
    why: text("why").notNull(),
    hour: instant("hour").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.why, t.hour] })],
);

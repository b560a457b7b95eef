import { bigint, bigserial, index, jsonb, pgSequence, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

export const transcriptRevision = pgSequence("transcript_revision");

/** What was said with whom. The web page's messages are these rows. */
export const transcript = pgTable(
  "transcript",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** The key of the event or delivery that said it. */
    key: text("key").notNull(),
    conversation: text("conversation").notNull(),
    /** The message's own address, where the platform gave one. */
    address: text("address"),
    speaker: text("speaker").notNull(),
    name: text("name"),
    message: jsonb("message").notNull(),
    dropped: jsonb("dropped"),
    at: instant("at").notNull(),
    /** From one sequence for writes and replacements alike: the cursor a page reads by. */
    revision: bigint("revision", { mode: "number" }).notNull(),
  },
  (t) => [
    uniqueIndex("transcript_key").on(t.key),
    index("transcript_conversation").on(t.conversation, t.revision),
    index("transcript_address").on(t.address),
  ],
);

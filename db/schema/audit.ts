import { bigint, bigserial, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** Append-only. Rows are written with the change they tell of; one chainer links committed rows later. */
export const audit = pgTable(
  "audit",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    object: text("object").notNull(),
    facts: jsonb("facts").notNull(),
    /** Place in the chain; null until the chainer came by. */
    seq: bigint("seq", { mode: "number" }),
    /** HMAC-SHA-256 over the previous row's and this row's content, hex. */
    mac: text("mac"),
    /** Which secret made `mac`: the first 8 hex characters of the key's SHA-256. */
    macKey: text("mac_key"),
  },
  (t) => [uniqueIndex("audit_seq").on(t.seq)],
);

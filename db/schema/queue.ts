import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigserial,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** What stands before the first colon of a lane's address. */
const platform = (lane: AnyPgColumn) => sql`split_part(${lane}, ':', 1)`;

/** One lane per conversation (inbox) or channel (outbox): its rows are worked one after the other. */
export const lane = pgTable(
  "lane",
  {
    queue: text("queue").notNull(),
    address: text("address").notNull(),
    notBefore: instant("not_before").notNull(),
    /** Proves to the final transaction that the worker still holds the lane. */
    leaseToken: text("lease_token"),
    leaseUntil: instant("lease_until"),
  },
  (t) => [primaryKey({ columns: [t.queue, t.address] })],
);

/** What happened, recorded once before it is worked or (decisions) with its answer. */
export const inbox = pgTable(
  "inbox",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    key: text("key").notNull(),
    lane: text("lane").notNull(),
    kind: text("kind").notNull(),
    event: jsonb("event").notNull(),
    /** What a decision answered; the same key gives it again. */
    answer: jsonb("answer"),
    at: instant("at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    state: text("state").notNull(),
    /** Not worth looking at before: as its lane. */
    dueAt: instant("due_at").notNull().defaultNow(),
    lastError: text("last_error"),
    doneAt: instant("done_at"),
  },
  (t) => [
    uniqueIndex("inbox_key").on(t.key),
    index("inbox_open").on(t.lane, t.id).where(sql`state = 'open'`),
    index("inbox_due").on(platform(t.lane), t.dueAt).where(sql`state = 'open'`),
  ],
);

/** One message we owe somebody: a template's name and its facts, never rendered text, never a secret. */
export const delivery = pgTable(
  "delivery",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    key: text("key").notNull(),
    lane: text("lane").notNull(),
    /** The thread to answer in; to replace a message: the key it was delivered under. */
    toAddress: text("to_address").notNull(),
    /** "send" or "replace". */
    what: text("what").notNull(),
    template: text("template").notNull(),
    facts: jsonb("facts").notNull(),
    language: text("language").notNull(),
    owedAt: instant("owed_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** "open", "done", "parked" (no success for an hour), "dead" (nobody there) or "moot" (no longer wanted). */
    state: text("state").notNull(),
    /** Not worth looking at before: as its lane, or until its own turn comes. */
    dueAt: instant("due_at").notNull().defaultNow(),
    lastError: text("last_error"),
    doneAt: instant("done_at"),
    /** Where it ended up, as the adapter said. */
    posted: jsonb("posted"),
  },
  (t) => [
    uniqueIndex("delivery_key").on(t.key),
    index("delivery_open").on(t.lane, t.id).where(sql`state = 'open'`),
    index("delivery_due").on(platform(t.lane), t.dueAt).where(sql`state = 'open'`),
    index("delivery_facts").using("gin", sql`${t.facts} jsonb_path_ops`),
  ],
);

/** The next free moment of something that may only happen so often a minute, whichever process does it. */
export const pace = pgTable("pace", {
  name: text("name").primaryKey(),
  nextAt: instant("next_at").notNull(),
  /** By how much, in ms, a line was made later by what went before it; of who stands in it: when their turn was said. */
  lateMs: doublePrecision("late_ms").notNull().default(0),
});

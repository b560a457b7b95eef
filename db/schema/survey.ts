import {
  bigserial,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { file } from "./files.ts";
import { contact, officer, supplier } from "./people.ts";

/** One reporting year's survey. */
export const campaign = pgTable(
  "campaign",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    year: integer("year").notNull(),
    /** The first day of the survey; a form completed before it is stale. Null where nobody said it. */
    startsOn: date("starts_on", { mode: "string" }),
    /** The day at whose end, in the supplier's zone, the survey is due. */
    dueOn: date("due_on", { mode: "string" }).notNull(),
    /** Oldest template version taken; null takes every version that can be judged. */
    oldestVersion: text("oldest_version"),
    /** The company that asks, as suppliers know it. */
    requester: text("requester").notNull(),
    /** A named person whom suppliers can ask. */
    contactPerson: text("contact_person").notNull(),
    closedAt: instant("closed_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("campaign_year").on(t.year)],
);

/** One supplier in one campaign. */
export const request = pgTable(
  "request",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaign.id),
    supplierId: uuid("supplier_id")
      .notNull()
      .references(() => supplier.id),
    status: text("status").notNull(),
    /** Set when an officer decided; later files are kept and shown, the status stays. */
    decidedBy: uuid("decided_by").references(() => officer.id),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("request_campaign_supplier").on(t.campaignId, t.supplierId),
    index("request_supplier").on(t.supplierId),
  ],
);

/** Append-only: every change of a request, from which every figure can be recomputed. */
export const requestEvent = pgTable(
  "request_event",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => request.id),
    at: instant("at").notNull(),
    kind: text("kind").notNull(),
    fromStatus: text("from_status").notNull(),
    toStatus: text("to_status").notNull(),
    /** `contact:<id>`, `channel:<supplier id>`, `officer:<id>`, `operator` or `tinstone`. */
    actor: text("actor").notNull(),
    facts: jsonb("facts").notNull(),
  },
  (t) => [index("request_event_request").on(t.requestId, t.id)],
);

/** A file somebody dropped, wherever it ends up. Nothing that was dropped is ever lost. */
export const drop = pgTable(
  "drop",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Null only for a file that was too large or gone before it could be fetched. */
    fileId: uuid("file_id").references(() => file.id),
    name: text("name").notNull(),
    /** The event that brought it and its place in that event. */
    eventKey: text("event_key").notNull(),
    position: integer("position").notNull(),
    conversation: text("conversation").notNull(),
    message: text("message").notNull(),
    contactId: uuid("contact_id").references(() => contact.id),
    officerId: uuid("officer_id").references(() => officer.id),
    at: instant("at").notNull(),
    /** Where placing put it: see `src/survey/place.ts`. */
    placed: text("placed").notNull(),
    placedAt: instant("placed_at").notNull(),
    requestId: uuid("request_id").references(() => request.id),
    /** The drop of the same bytes on the same request that was answered before. */
    sameAs: uuid("same_as"),
  },
  (t) => [
    uniqueIndex("drop_event").on(t.eventKey, t.position),
    index("drop_placed").on(t.placed),
    index("drop_file").on(t.fileId),
  ],
);

/** A file placed on a request. */
export const submission = pgTable(
  "submission",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => request.id),
    dropId: uuid("drop_id")
      .notNull()
      .references(() => drop.id),
    fileId: uuid("file_id")
      .notNull()
      .references(() => file.id),
    at: instant("at").notNull(),
    /** Arrived after the campaign was closed. */
    late: boolean("late").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [uniqueIndex("submission_drop").on(t.dropId), index("submission_request").on(t.requestId, t.at)],
);

/** What was said about a dropped file, and on what basis; judging again is a new row. */
export const judgement = pgTable(
  "judgement",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    dropId: uuid("drop_id")
      .notNull()
      .references(() => drop.id),
    at: instant("at").notNull(),
    verdict: text("verdict").notNull(),
    unreadable: text("unreadable"),
    rulesVersion: text("rules_version").notNull(),
    basis: jsonb("basis").notNull(),
    /** Which lists were used, by content; null for judgements from before there were any. */
    lists: jsonb("lists"),
    lookupSha256: text("lookup_sha256"),
    template: jsonb("template"),
    declaration: jsonb("declaration"),
  },
  (t) => [index("judgement_drop").on(t.dropId, t.at)],
);

/** One thing a check noticed. */
export const finding = pgTable(
  "finding",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    judgementId: uuid("judgement_id")
      .notNull()
      .references(() => judgement.id),
    code: text("code").notNull(),
    check: text("check").notNull(),
    severity: text("severity").notNull(),
    sheet: text("sheet"),
    cell: text("cell"),
    metal: text("metal"),
    facts: jsonb("facts").notNull(),
    /** The form's own words beside the cell. */
    label: text("label").notNull().default(""),
  },
  (t) => [index("finding_judgement").on(t.judgementId)],
);

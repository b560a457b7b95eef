import { sql } from "drizzle-orm";
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
    /** What an answer should be about: "company" (scope A of the form), "products" (B) or "defined" (C). */
    scope: text("scope").notNull().default("company"),
    /** The officers' own zone: of the digest's hour and of what is proposed to them. */
    timeZone: text("time_zone").notNull().default("UTC"),
    /** The last day to file Form SD for the year, by New York's calendar. */
    filingOn: date("filing_on", { mode: "string" }),
    /** Languages in which suppliers are written to; whoever reads another one is written to in English. */
    languages: text("languages").array().notNull().default(sql`'{en}'`),
    /** The hour of the day, 0 to 23, at which the digest is posted. */
    digestHour: integer("digest_hour").notNull().default(9),
    /** The name suppliers see as sender and on their page; null: the company's. */
    senderName: text("sender_name"),
    /** A page of the company's own that confirms the request. */
    publicPage: text("public_page"),
    /** A paragraph of the company's own in the invitation, by language. */
    paragraphs: jsonb("paragraphs").$type<Record<string, string>>().notNull().default({}),
    /** When an officer last looked at how many get what and when; null again after every change. */
    previewedAt: instant("previewed_at"),
    /** The languages in which an officer sent themselves the invitation; none again after every change. */
    triedIn: text("tried_in").array().notNull().default(sql`'{}'`),
    /** A draft until then: nobody is asked, and no file counts for it. */
    startedAt: instant("started_at"),
    /** Over how many working days each of its steps is spread. */
    invitationDays: integer("invitation_days").notNull().default(1),
    /** While set, nothing leaves by itself; files are taken all the same. */
    pausedAt: instant("paused_at"),
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
    /** The day at whose end this supplier's answer is due, where it is later than the campaign's. */
    dueOn: date("due_on", { mode: "string" }),
    /** When it is to be looked at next for a reminder, as `survey/reminders/ladder.ts` says; null: not by itself. */
    nextReminderAt: instant("next_reminder_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("request_campaign_supplier").on(t.campaignId, t.supplierId),
    index("request_supplier").on(t.supplierId),
    index("request_next_reminder").on(t.nextReminderAt).where(sql`next_reminder_at is not null`),
  ],
);

/** A step of a request's ladder that was taken or left out: what was owed when, and why another was not. */
export const reminder = pgTable(
  "reminder",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    requestId: uuid("request_id")
      .notNull()
      .references(() => request.id),
    /** Counts the rows of a request from 1; with the request it names the delivery that was owed. */
    n: integer("n").notNull(),
    /** "survey", or "returned:" and the drop that was returned. */
    ladder: text("ladder").notNull(),
    step: text("step").notNull(),
    /** "owed"; "dropped" (never to be sent); "lapsed" (owed, but no longer due when it was to be sent). */
    outcome: text("outcome").notNull(),
    /** Why it was dropped or lapsed. */
    why: text("why"),
    at: instant("at").notNull(),
    /** The day of `at` where the reader is. */
    localDate: date("local_date", { mode: "string" }).notNull(),
    contactId: uuid("contact_id").references(() => contact.id),
  },
  (t) => [uniqueIndex("reminder_request_n").on(t.requestId, t.n)],
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
  (t) => [
    index("request_event_request").on(t.requestId, t.id),
    // What officers are told of: few of many events, asked for by every sweep.
    index("request_event_proposed").on(t.at).where(sql`kind = 'proposed'`),
  ],
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
    index("drop_request").on(t.requestId, t.placedAt),
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

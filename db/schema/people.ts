import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/** A company that is asked. */
export const supplier = pgTable(
  "supplier",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    /** Names the company also goes by; a file under one of them is the supplier's own. */
    otherNames: text("other_names").array().notNull().default(sql`'{}'`),
    /** What the company's own books call it; by this it is recognised when a list is imported again. */
    number: text("number"),
    /** ISO 3166-1, with its subdivision where holidays differ by it: "JP", "DE-BY". Null: unknown. */
    country: text("country"),
    /** Who buys from it in the company: told when it is late. */
    buyerName: text("buyer_name"),
    buyerEmail: text("buyer_email"),
    /** What is bought from it in a year, in the company's currency. */
    spend: doublePrecision("spend"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("supplier_number").on(sql`lower(${t.number})`)],
);

/** A person of a supplier. */
export const contact = pgTable(
  "contact",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    supplierId: uuid("supplier_id")
      .notNull()
      .references(() => supplier.id),
    name: text("name").notNull(),
    email: text("email").notNull(),
    language: text("language").notNull(),
    timeZone: text("time_zone").notNull(),
    /** Who of a supplier is written to first: the lowest that can be reached. */
    rank: integer("rank").notNull().default(0),
    /** Wants no reminders; invitations and answers come all the same. */
    mutedAt: instant("muted_at"),
    /** When Slack and Teams were last asked whether they know this e-mail address. */
    soughtAt: instant("sought_at"),
    /** No longer the person to ask, as an officer confirmed. */
    leftAt: instant("left_at"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("contact_email").on(sql`lower(${t.email})`),
    index("contact_supplier").on(t.supplierId),
  ],
);

/** Where a contact can be reached, in order of preference (0 first). */
export const contactAddress = pgTable(
  "contact_address",
  {
    contactId: uuid("contact_id")
      .notNull()
      .references(() => contact.id),
    address: text("address").notNull(),
    preference: integer("preference").notNull(),
    /** Set when the platform said that nobody can be reached there any more. */
    failedAt: instant("failed_at"),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.address] }), index("contact_address_at").on(t.address)],
);

/** A named, enrolled person of the company that asks. */
export const officer = pgTable(
  "officer",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    roles: text("roles").array().notNull(),
    language: text("language").notNull(),
    active: boolean("active").notNull().default(true),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [uniqueIndex("officer_email").on(sql`lower(${t.email})`)],
);

/**
 * An account on a platform that was linked to a contact or an officer. Linked to nobody: an officer undid it, and it
 * is not linked again by itself.
 */
export const person = pgTable(
  "person",
  {
    platform: text("platform").notNull(),
    org: text("org").notNull(),
    externalId: text("external_id").notNull(),
    contactId: uuid("contact_id").references(() => contact.id),
    officerId: uuid("officer_id").references(() => officer.id),
    linkedAt: instant("linked_at").notNull(),
    /** Their conversation with us alone, once they spoke in it. */
    direct: text("direct"),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.org, t.externalId] }),
    index("person_contact").on(t.contactId),
    index("person_direct").on(t.direct),
  ],
);

/** What a contact sends from a new account to prove that it is theirs; only the SHA-256 of the code is kept. */
export const linkingCode = pgTable("linking_code", {
  codeHash: text("code_hash").primaryKey(),
  contactId: uuid("contact_id")
    .notNull()
    .references(() => contact.id),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  /** Used, replaced by a newer one, or said where others could read it. */
  endedAt: instant("ended_at"),
});

/** One try of an account to link itself: ten an hour, then we wait. */
export const linkingTry = pgTable(
  "linking_try",
  {
    platform: text("platform").notNull(),
    org: text("org").notNull(),
    externalId: text("external_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("linking_try_account").on(t.platform, t.org, t.externalId, t.at)],
);

/** A channel shared with one supplier, as an officer said: outsiders who speak in it speak for that supplier. */
export const supplierChannel = pgTable("supplier_channel", {
  address: text("address").primaryKey(),
  supplierId: uuid("supplier_id")
    .notNull()
    .references(() => supplier.id),
  /** `officer:<id>` or `operator`. */
  mappedBy: text("mapped_by").notNull(),
  mappedAt: instant("mapped_at").notNull(),
});

/** A personal link; only the SHA-256 of its token is kept. */
export const link = pgTable(
  "link",
  {
    tokenHash: text("token_hash").primaryKey(),
    contactId: uuid("contact_id").references(() => contact.id),
    officerId: uuid("officer_id").references(() => officer.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Officers' links are used up by a press. */
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
    /** Of a link that nobody made by hand: the key of the delivery that brings it. */
    mintedFor: text("minted_for"),
  },
  (t) => [index("link_contact").on(t.contactId)],
);

/** A browser that entered by a link; only the SHA-256 of its secret is kept. */
export const session = pgTable("session", {
  slot: text("slot").primaryKey(),
  secretHash: text("secret_hash").notNull(),
  /** The link it entered by; revoking that ends the session. Null for the shop window's. */
  linkHash: text("link_hash").references(() => link.tokenHash),
  contactId: uuid("contact_id").references(() => contact.id),
  officerId: uuid("officer_id").references(() => officer.id),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
});

/** Who wants the next file they drop in a conversation to be checked without being counted. */
export const onlyCheck = pgTable(
  "only_check",
  {
    address: text("address").notNull(),
    contactId: uuid("contact_id")
      .notNull()
      .references(() => contact.id),
    until: instant("until").notNull(),
  },
  (t) => [primaryKey({ columns: [t.address, t.contactId] })],
);

import { bigserial, boolean, date, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { file } from "./files.ts";

/** The file that a list was read from, and who brought it: `officer:<id>` or `operator`. */
const brought = () => ({
  fileId: uuid("file_id")
    .notNull()
    .references(() => file.id),
  name: text("name").notNull(),
  addedBy: text("added_by").notNull(),
  addedAt: instant("added_at").notNull(),
});

/** RMI's smelter look-up of one template version; of several for a version the newest row judges. */
export const referenceList = pgTable(
  "reference_list",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    kind: text("kind").notNull(),
    version: text("version").notNull(),
    /** Over the content, whatever program saved it. */
    sha256: text("sha256").notNull(),
    entries: jsonb("entries").notNull(),
    /** Its file is the template itself: the blank of its version. */
    ...brought(),
  },
  (t) => [
    index("reference_list_version").on(t.kind, t.version, t.id),
    index("reference_list_file").on(t.fileId),
  ],
);

/** RMI's facility statuses on one day; the list of the newest day judges. */
export const rmapList = pgTable(
  "rmap_list",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** Null until somebody says of which day it is. */
    asOf: date("as_of", { mode: "string" }),
    /** What the file seems to say, for who is asked. */
    proposedAsOf: date("proposed_as_of", { mode: "string" }),
    sha256: text("sha256").notNull(),
    facilities: jsonb("facilities").notNull(),
    /** The status that all of a list have which names no other; such lists are compared with their like alone. */
    allAre: text("all_are"),
    /** A list of facilities that are all something else than conformant says nothing about the others. */
    judges: boolean("judges").notNull(),
    problems: jsonb("problems").notNull(),
    ...brought(),
  },
  (t) => [index("rmap_list_as_of").on(t.asOf, t.id), index("rmap_list_file").on(t.fileId)],
);

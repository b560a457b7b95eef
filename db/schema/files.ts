import { bigint, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytes, instant } from "./columns.ts";

/** A file, once per content. */
export const file = pgTable("file", {
  id: uuid("id").primaryKey().defaultRandom(),
  /** Null while the chunks are still arriving. */
  sha256: text("sha256").unique(),
  bytes: bigint("bytes", { mode: "number" }).notNull(),
  keptAt: instant("kept_at").notNull(),
});

/** 256 kB pieces: one large bytea stalls an embedded database (and with it the process). */
export const fileChunk = pgTable(
  "file_chunk",
  {
    fileId: uuid("file_id")
      .notNull()
      .references(() => file.id, { onDelete: "cascade" }),
    n: integer("n").notNull(),
    content: bytes("content").notNull(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.n] })],
);

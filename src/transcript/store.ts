import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, getTableColumns, gt, lt, type SQL, sql } from "drizzle-orm";
import { transcript } from "../../db/schema/index.ts";
import type { Address } from "../chat/address.ts";
import type { FileId, Message } from "../chat/message.ts";
import type { Db, Tx } from "../store.ts";

/** The channel that tells of changed conversations; its payload is the conversation's address. */
export const TRANSCRIPT_CHANNEL = "transcript";
const PAGE = 500;
const PAGE_BYTES = 2 * 1024 * 1024;

export type Line = {
  key: string;
  conversation: Address;
  /** The message's own address, where it has one. */
  address?: Address;
  from: "bot" | "person";
  name?: string;
  message: Message;
  dropped?: { name: string; bytes: number }[];
};

/** Writes down what was said, once per key. Returns the address under which it stands. */
export async function say(tx: Tx, line: Line, now: Date): Promise<Address | undefined> {
  const revision = await nextRevision(tx, line.conversation);
  const [fresh] = await tx
    .insert(transcript)
    .values({
      key: line.key,
      conversation: line.conversation,
      address: line.address ?? null,
      speaker: line.from,
      name: line.name ?? null,
      message: line.message,
      dropped: line.dropped ?? null,
      at: now,
      revision,
    })
    .onConflictDoNothing({ target: transcript.key })
    .returning({ address: transcript.address });
  if (fresh) await tell(tx, line.conversation);
  const [stands] = fresh
    ? [fresh]
    : await tx.select({ address: transcript.address }).from(transcript).where(eq(transcript.key, line.key));
  return (stands?.address ?? undefined) as Address | undefined;
}

/** A fresh address for a message in a conversation. */
export function newPart(conversation: Address): Address {
  return `${conversation}/${randomUUID()}` as Address;
}

/** Replaces what stands at an address; a message that is not there is left alone. */
export async function replace(tx: Tx, part: Address, message: Message): Promise<void> {
  const [row] = await tx
    .select({ conversation: transcript.conversation })
    .from(transcript)
    .where(eq(transcript.address, part));
  if (!row) return;
  const revision = await nextRevision(tx, row.conversation);
  await tx.update(transcript).set({ message, revision }).where(eq(transcript.address, part));
  await tell(tx, row.conversation);
}

/**
 * Entries written or replaced after a revision, in the order of their revisions: at most 500, and no more once
 * they make 2 MB, so that a reader never holds more than that and one entry.
 */
export async function since(db: Db, conversation: Address, after: number) {
  const found = await withinBytes(
    db,
    and(eq(transcript.conversation, conversation), gt(transcript.revision, after)),
    asc,
    PAGE,
  );
  return found.map(entryOf);
}

/** The entries that were written or replaced last, in the order of their revisions; bounded in bytes like `since`. */
export async function newest(db: Db, conversation: Address, limit: number) {
  const found = await withinBytes(db, eq(transcript.conversation, conversation), desc, limit);
  return found.reverse().map(entryOf);
}

/** The first rows in an order of revisions, up to the one with which they make `PAGE_BYTES`. */
async function withinBytes(db: Db, which: SQL | undefined, order: typeof asc, limit: number) {
  const sized = db
    .select({
      id: transcript.id,
      revision: transcript.revision,
      bytes:
        sql<number>`octet_length(${transcript.message}::text) + coalesce(octet_length(${transcript.dropped}::text), 0)`.as(
          "bytes",
        ),
    })
    .from(transcript)
    .where(which)
    .orderBy(order(transcript.revision))
    .limit(limit)
    .as("sized");
  const counted = db
    .select({
      id: sized.id,
      before: sql<number>`sum(${sized.bytes}) over (order by ${order(sized.revision)}) - ${sized.bytes}`.as(
        "before",
      ),
    })
    .from(sized)
    .as("counted");
  return db
    .select(getTableColumns(transcript))
    .from(transcript)
    .innerJoin(counted, eq(counted.id, transcript.id))
    .where(lt(counted.before, PAGE_BYTES))
    .orderBy(order(transcript.revision));
}

function entryOf(row: typeof transcript.$inferSelect) {
  return {
    id: row.id,
    revision: row.revision,
    at: row.at,
    from: row.speaker as Line["from"],
    key: row.key,
    message: row.message as Message,
    ...(row.address !== null && { address: row.address as Address }),
    ...(row.name !== null && { name: row.name }),
    ...(row.dropped !== null && { dropped: row.dropped as { name: string; bytes: number }[] }),
  };
}

/** The name under which we sent a file in a conversation; undefined when we never did. */
export async function fileName(
  db: Db | Tx,
  conversation: Address,
  file: FileId,
): Promise<string | undefined> {
  const [row] = await db
    .select({ message: transcript.message })
    .from(transcript)
    .where(
      and(
        eq(transcript.conversation, conversation),
        eq(transcript.speaker, "bot"),
        sql`${transcript.message} @> ${JSON.stringify({ files: [{ fileId: file }] })}::jsonb`,
      ),
    )
    .limit(1);
  return row && (row.message as Message).files?.find((one) => one.fileId === file)?.name;
}

/** What was said under a key in a conversation; undefined when nothing was said there under it. */
export async function said(db: Db, conversation: Address, key: string): Promise<string | undefined> {
  const [row] = await db
    .select({ message: transcript.message })
    .from(transcript)
    .where(and(eq(transcript.conversation, conversation), eq(transcript.key, key)));
  return row && (row.message as Message).text;
}

/**
 * Revisions of one conversation become visible in their order: the lock is held until commit, so a reader
 * who saw revision n never finds a smaller one later.
 */
async function nextRevision(tx: Tx, conversation: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${conversation}, 0))`);
  return sql<number>`nextval('transcript_revision')`;
}

async function tell(tx: Tx, conversation: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${TRANSCRIPT_CHANNEL}, ${conversation})`);
}

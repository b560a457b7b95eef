import { randomUUID } from "node:crypto";
import type { Lists } from "../cmrt/index.ts";

/** A value as every thread can read it without a copy of its own being made for each file. */
type Shared = { key: string; json: SharedArrayBuffer };

/** Lists on their way to a thread: what is the same for every file is shared, the supplier's own goes along. */
export type SharedLists = { references?: Shared; rmap?: Shared; previous?: Lists["previous"] };

/** Lists come and go seldom; a thread keeps this many, read. */
const MOST_KEPT = 4;

const written = new WeakMap<object, Shared>();
const read = new Map<string, unknown>();

/** Writes each list once, as long as it is the same object. */
export function share({ references, rmap, previous }: Lists): SharedLists {
  return {
    ...(references && { references: write(references) }),
    ...(rmap && { rmap: write(rmap) }),
    ...(previous && { previous }),
  };
}

/** The lists again, in the thread that judges by them. */
export function unshare({ references, rmap, previous }: SharedLists): Lists {
  return {
    ...(references && { references: parse<NonNullable<Lists["references"]>>(references) }),
    ...(rmap && { rmap: parse<NonNullable<Lists["rmap"]>>(rmap) }),
    ...(previous && { previous }),
  };
}

function write(list: object): Shared {
  const before = written.get(list);
  if (before) return before;
  const text = Buffer.from(JSON.stringify(list));
  const json = new SharedArrayBuffer(text.length);
  new Uint8Array(json).set(text);
  const shared = { key: randomUUID(), json };
  written.set(list, shared);
  return shared;
}

/** What `write` wrote, of the type it had. */
function parse<List>({ key, json }: Shared): List {
  if (!read.has(key)) {
    if (read.size >= MOST_KEPT) read.delete([...read.keys()][0] ?? "");
    read.set(key, JSON.parse(Buffer.from(json).toString("utf8")));
  }
  return read.get(key) as List;
}

import { type ChatAdapter, DownloadError } from "../chat/adapter.ts";
import type { FileRef, Said } from "../chat/event.ts";
import type { FileId } from "../chat/message.ts";
import type { Clock } from "../clock.ts";
import { MAX_FILE_BYTES } from "../files/limits.ts";
import { keepFile, readFile } from "../files/store.ts";
import { type Language, languageOf } from "../i18n/index.ts";
import type { Commit } from "../inbox/work.ts";
import type { Judging } from "../judging/pool.ts";
import { type Owed, owe } from "../outbox/store.ts";
import { may } from "../people/may.ts";
import { actorOf, contactById, supplierById } from "../people/store.ts";
import { tellOfficers } from "../people/tell-officers.ts";
import { readList } from "../smelters/read.ts";
import type { Db, Tx } from "../store.ts";
import { basisFor, listsFor, runningBasis } from "./basis.ts";
import { type Drop, dropById, sameBytes } from "./drops/store.ts";
import type { Fetched, Sender } from "./fetched.ts";
import { endOnlyCheck, onlyCheckUntil } from "./only-check/store.ts";
import { currentRequest } from "./store.ts";
import { saveDrop } from "./submit.ts";
import { unplacedKey } from "./unplaced/place.ts";

export type ReceiveDeps = {
  db: Db;
  clock: Clock;
  judging: Judging;
  adapterOf(event: Said): ChatAdapter;
};

/**
 * The way of dropped files (design §4): fetch, keep, judge outside any transaction; then place them, change the
 * request and owe the one reply in the transaction that ends the inbox row. Rejects only for passing faults.
 */
export async function receiveFiles(deps: ReceiveDeps, event: Said): Promise<Commit> {
  const { db, clock } = deps;
  const adapter = deps.adapterOf(event);
  adapter.working(event.in);
  const sender = await senderOf(db, event);
  const now = clock.now();
  const basis = sender.request
    ? basisFor(sender.request, sender.timeZone, now)
    : await runningBasis(db, sender.timeZone, now);
  const lists = await listsFor(db, sender.request);
  const contactId = sender.actor.kind === "contact" ? sender.actor.contactId : undefined;
  const until = contactId && (await onlyCheckUntil(db, event.in, contactId));
  const onlyCheck = until !== undefined && until > event.at;
  const isOfficer = sender.actor.kind === "officer";
  const bringsLists = isOfficer && may(sender.actor, "manage", { kind: "lists" });
  const bringsPeople = isOfficer && may(sender.actor, "manage", { kind: "people" });

  const fetched: Fetched[] = [];
  for (const ref of event.files) {
    const one = await fetchFile(deps, adapter, ref);
    if (one.kind === "lost") {
      fetched.push(one);
      continue;
    }
    // Behind a file that may come to count, the newest is that one.
    const first = fetched.every(({ kind }) => kind !== "kept");
    const before = first && sender.request && (await sameBytes(db, sender.request.id, one.fileId));
    if (before) fetched.push({ kind: "again", name: ref.name, fileId: one.fileId, dropId: before.dropId });
    else {
      const { name } = ref;
      const bytes = await readFile(db, one.fileId);
      const judgement = await deps.judging.judge(bytes, basis, lists);
      const list = bringsLists ? await readList(deps.judging, { bytes, name, judgement }) : undefined;
      // What is a form or RMI's list is no list of suppliers, and needs no other look.
      const other = bringsPeople && !list && judgement.template === null;
      const suppliers = other && (await deps.judging.supplierList(bytes)).kind === "list";
      fetched.push({
        ...{ kind: "kept", name, fileId: one.fileId, judgement },
        ...(list && { list }),
        ...(suppliers && { suppliers }),
      });
    }
  }

  return async (tx, at) => {
    const drops: string[] = [];
    for (const [position, one] of fetched.entries()) {
      drops.push(await saveDrop(tx, { event, position, fetched: one, sender, onlyCheck }, at));
    }
    if (contactId && onlyCheck) await endOnlyCheck(tx, event.in, contactId);
    await oweReplies(tx, { event, fetched, drops, language: sender.language }, at);
    if (sender.actor.kind !== "officer") await tellUnplaced(tx, drops, event, at);
  };
}

/** One answer for the whole message; besides it one for each file that is asked about or told of by itself. */
async function oweReplies(
  tx: Tx,
  about: { event: Said; fetched: Fetched[]; drops: string[]; language: Language },
  now: Date,
): Promise<void> {
  const { event, fetched, drops, language } = about;
  const here = { conversation: event.in, to: event.message, language };
  const apart: OfOne[] = [];
  for (const [n, dropId] of drops.entries()) {
    const drop = await dropById(tx, dropId);
    const own = drop && messageApart(drop, fetched[n]);
    if (own) apart.push(own);
  }
  if (drops.length > 1 || apart.length === 0) {
    const lost = fetched.flatMap((one, n) =>
      one.kind === "lost" ? [{ dropId: drops[n], why: one.why }] : [],
    );
    await owe(
      tx,
      { ...here, key: `reply:${event.key}`, template: "survey.result", facts: { drops, lost } },
      now,
    );
  }
  for (const own of apart) await owe(tx, { ...here, ...own }, now);
}

type OfOne = Pick<Owed, "key" | "template" | "facts">;

function messageApart({ id, fileId, placed, name }: Drop, fetched: Fetched | undefined): OfOne | undefined {
  if (placed === "asked") return { key: `asked:${id}`, template: "survey.asked", facts: { dropId: id } };
  const key = `list:${id}`;
  if (placed === "reference_list" || placed === "rmap_list" || placed === "supplier_list") {
    return { key, template: `officers.${placed}`, facts: { fileId, dropId: id } };
  }
  const list = fetched?.kind === "kept" ? fetched.list : undefined;
  if (list?.kind !== "no_list") return undefined;
  return { key, template: "officers.no_list", facts: { name, why: list.why } };
}

/** A file that nobody knows the use of waits for an officer, who is told. */
async function tellUnplaced(tx: Tx, drops: string[], event: Said, now: Date) {
  for (const dropId of drops) {
    const drop = await dropById(tx, dropId);
    if (drop?.placed !== "unplaced") continue;
    const facts = { dropId, file: drop.name, name: event.from.name ?? "" };
    await tellOfficers(tx, { key: unplacedKey(dropId), template: "officers.unplaced", facts }, now);
  }
}

async function senderOf(db: Db, event: Said): Promise<Sender> {
  const { actor, language } = await actorOf(db, event.from);
  const person = { actor, language: languageOf(language ?? event.from.locale) };
  const timeZone = event.from.timeZone ?? "UTC";
  if (actor.kind !== "contact" && actor.kind !== "channel") return { ...person, timeZone, knownNames: [] };
  const contact = actor.kind === "contact" ? await contactById(db, actor.contactId) : undefined;
  const supplier = contact?.supplier ?? (await supplierById(db, actor.supplierId));
  const request = await currentRequest(db, actor.supplierId);
  return {
    ...person,
    timeZone: contact?.timeZone ?? timeZone,
    knownNames: supplier ? [supplier.name, ...supplier.otherNames] : [],
    ...(request && { request }),
  };
}

async function fetchFile(
  deps: ReceiveDeps,
  adapter: ChatAdapter,
  ref: FileRef,
): Promise<{ kind: "got"; fileId: FileId } | Extract<Fetched, { kind: "lost" }>> {
  if ((ref.bytes ?? 0) > MAX_FILE_BYTES) return { kind: "lost", name: ref.name, why: "too_large" };
  try {
    const content = await adapter.download(ref, MAX_FILE_BYTES);
    const kept = await keepFile(deps.db, deps.clock, content, MAX_FILE_BYTES);
    return { kind: "got", fileId: kept.id };
  } catch (error) {
    if (!(error instanceof DownloadError) || error.code === "transient") throw error;
    return { kind: "lost", name: ref.name, why: error.code };
  }
}

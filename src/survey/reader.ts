import { type Connected, reachesByItself } from "../people/reach/connected.ts";
import { recipientsOf } from "../people/reach/recipients/store.ts";
import type { Tx } from "../store.ts";
import { lookAgain } from "./reminders/store.ts";
import { lastReader, statusBeforeSilence } from "./silence/store.ts";
import { statusOnSilence } from "./status.ts";
import { change, currentRequest, holdRequest, type RequestWithCampaign } from "./store.ts";

/** Who changes readers; `lost`: because whoever was written to could not be reached. */
export type Changing = { actor: string; connected: Connected; lost?: true };

/**
 * Carries out what changes whom of suppliers is written to first, and tells their running surveys: whoever is first now
 * and was not before is asked from the beginning, and a survey that could reach nobody goes on where it stood. A page
 * counts for nothing here, as nothing tells its reader. Returns what `act` did, and the contacts who are new.
 */
export async function changingReaders<T>(
  tx: Tx,
  supplierIds: readonly string[],
  by: Changing,
  now: Date,
  act: () => Promise<T>,
): Promise<{ done: T; newReaders: Map<string, string> }> {
  const before = await readersOf(tx, supplierIds, by.connected);
  const done = await act();
  const newReaders = new Map<string, string>();
  for (const [supplierId, reader] of await readersOf(tx, supplierIds, by.connected)) {
    if (reader === before.get(supplierId)) continue;
    const asked = await askAnother(tx, supplierId, before.get(supplierId), by, now);
    if (asked !== undefined) newReaders.set(supplierId, asked);
  }
  if (supplierIds.length > 0) await lookAgain(tx, { supplierIds });
  return { done, newReaders };
}

/** The same for one supplier; returns the contact who is new as well. */
export async function changingReader<T>(
  tx: Tx,
  supplierId: string,
  by: Changing,
  now: Date,
  act: () => Promise<T>,
): Promise<{ done: T; newReader: string | undefined }> {
  const { done, newReaders } = await changingReaders(tx, [supplierId], by, now, act);
  return { done, newReader: newReaders.get(supplierId) };
}

/**
 * Has whoever of a supplier is written to first now asked from the beginning, where that is not who was (`before`).
 * Returns the contact; undefined where nobody else is, or nothing is asked of the supplier.
 */
export async function askAnother(
  tx: Tx,
  supplierId: string,
  before: string | undefined,
  by: Changing,
  now: Date,
): Promise<string | undefined> {
  const after = (await readersOf(tx, [supplierId], by.connected)).get(supplierId);
  if (after === undefined || after === before) return undefined;
  const held = await holdRunning(tx, supplierId);
  if (!held || !waits(held)) return undefined;
  const silent = held.status === "unreachable";
  // Whoever is the first that was ever reached is asked by the invitation as planned; nobody is asked anew twice.
  if (!silent && (before === undefined || (await lastReader(tx, held.id)) === after)) return undefined;
  const to = silent ? await statusBeforeSilence(tx, held.id) : held.status;
  const facts = { from: before ?? null, to: after, lost: by.lost === true };
  await change(tx, held, { kind: "reader_changed", to, actor: by.actor, facts }, now);
  return after;
}

/** The request of a supplier in a survey that runs, held; undefined where none does. */
export async function holdRunning(tx: Tx, supplierId: string): Promise<RequestWithCampaign | undefined> {
  const current = await currentRequest(tx, supplierId);
  return current?.campaign.closedAt === null ? holdRequest(tx, current.id) : undefined;
}

/** The contact of each supplier who is written to first, where a chat or a mail reaches them. */
async function readersOf(
  tx: Tx,
  supplierIds: readonly string[],
  connected: Connected,
): Promise<Map<string, string>> {
  const found = await recipientsOf(tx, supplierIds, connected);
  const told = [...found].filter(([, { address }]) => reachesByItself(address));
  return new Map(told.map(([supplierId, { contactId }]) => [supplierId, contactId]));
}

/** Whether a request waits for its supplier. */
export function waits({ status, decidedBy }: RequestWithCampaign): boolean {
  return decidedBy === null && (status === "unreachable" || statusOnSilence(status) !== status);
}

import { record } from "../../audit/record.ts";
import {
  addColleague,
  changeDetails,
  type Details,
  holdContact,
  noteLeft,
  putFirst,
} from "../../people/contacts/store.ts";
import type { Connected } from "../../people/reach/connected.ts";
import { type Contact, contactByEmail } from "../../people/store.ts";
import type { Tx } from "../../store.ts";
import { changingReader, holdRunning } from "../reader.ts";
import { lookAgain } from "../reminders/store.ts";
import { change } from "../store.ts";

/** Who decides about contacts: `actor` as in the audit. */
export type By = { actor: string; connected: Connected };

export type Instead =
  | { kind: "asked"; contactId: string }
  /** The e-mail is of somebody at another supplier. */
  | { kind: "elsewhere" }
  /** It is the e-mail of who should no longer be asked. */
  | { kind: "same" };

/**
 * Somebody else of a supplier is asked from now on, known already or new: first of all contacts, and by an invitation
 * of their own. `left`: the old one is not asked again.
 */
export async function askInstead(
  tx: Tx,
  of: { old: Contact; who: Details; left: boolean },
  by: By,
  now: Date,
): Promise<Instead> {
  const { old, who, left } = of;
  const known = await contactByEmail(tx, who.email);
  if (known?.id === old.id) return { kind: "same" };
  if (known && known.supplierId !== old.supplierId) return { kind: "elsewhere" };
  const { done: contactId } = await changingReader(tx, old.supplierId, by, now, async () => {
    if (known) await changeDetails(tx, known, { ...who, email: known.email }, by.actor, now);
    const id = known?.id ?? (await addColleague(tx, old.supplierId, who, now));
    await putFirst(tx, { id, supplierId: old.supplierId });
    if (left) await noteLeft(tx, old.id, now);
    return id;
  });
  await confirm(tx, old.supplierId, { from: old.id, to: contactId, newContact: true }, by.actor, now);
  const facts = { by: contactId, left };
  await record(tx, { actor: by.actor, action: "contact.replaced", object: `contact:${old.id}`, facts }, now);
  return { kind: "asked", contactId };
}

/** The same contact is asked on, who said that it is not theirs. */
export async function keepAsking(tx: Tx, contact: Contact, by: By, now: Date): Promise<void> {
  const facts = { from: contact.id, to: contact.id, newContact: false };
  await confirm(tx, contact.supplierId, facts, by.actor, now);
  await record(tx, { actor: by.actor, action: "contact.kept", object: `contact:${contact.id}` }, now);
}

/** Puts a contact before the others of its supplier; where that is somebody new they are asked from the beginning. */
export async function makeFirst(tx: Tx, contact: Contact, by: By, now: Date): Promise<void> {
  const { supplierId } = contact;
  const { newReader } = await changingReader(tx, supplierId, by, now, () => putFirst(tx, contact));
  // Whoever said that it is not theirs waits for just this.
  const facts = { to: contact.id, newContact: newReader !== undefined };
  await confirm(tx, supplierId, facts, by.actor, now);
  await record(tx, { actor: by.actor, action: "contact.first", object: `contact:${contact.id}` }, now);
}

/** A contact is asked no more; false when that was so. */
export async function letGo(tx: Tx, { id, supplierId }: Contact, by: By, now: Date): Promise<boolean> {
  const { done } = await changingReader(tx, supplierId, by, now, async () => {
    if ((await holdContact(tx, id))?.leftAt !== null) return false;
    await noteLeft(tx, id, now);
    await record(tx, { actor: by.actor, action: "contact.left", object: `contact:${id}` }, now);
    return true;
  });
  return done;
}

/** Changes what is known of a contact. The new e-mail must be nobody else's: false, and nothing is changed. */
export async function changeContact(
  tx: Tx,
  before: Contact,
  to: Partial<Details>,
  by: By,
  now: Date,
): Promise<boolean> {
  const taken = to.email === undefined ? undefined : await contactByEmail(tx, to.email);
  if (taken && taken.id !== before.id) return false;
  await changingReader(tx, before.supplierId, by, now, () => changeDetails(tx, before, to, by.actor, now));
  const facts = { fields: Object.keys(to).sort().join(",") };
  await record(
    tx,
    { actor: by.actor, action: "contact.changed", object: `contact:${before.id}`, facts },
    now,
  );
  return true;
}

/** Notes in the running survey that an officer said whom to ask. */
async function confirm(
  tx: Tx,
  supplierId: string,
  facts: { from?: string; to: string; newContact: boolean },
  actor: string,
  now: Date,
): Promise<void> {
  const held = await holdRunning(tx, supplierId);
  if (!held) return lookAgain(tx, { supplierId });
  await change(tx, held, { kind: "contact_confirmed", to: held.status, actor, facts }, now);
}

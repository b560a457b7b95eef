import { type Address, platformOf } from "../chat/address.ts";
import type { GivenUp } from "../outbox/deliver.ts";
import { type OpenDelivery, oweElsewhere } from "../outbox/store.ts";
import { complianceAddress } from "../people/compliance/store.ts";
import { type Connected, isConnected } from "../people/reach/connected.ts";
import { contactAt } from "../people/reach/store.ts";
import { contactById } from "../people/store.ts";
import { tellOfficers } from "../people/tell-officers.ts";
import { OFFICERS_PAGE } from "../people/web.ts";
import type { Tx } from "../store.ts";
import { askAnother } from "../survey/reader.ts";
import { channelUnusable } from "./left.ts";
import { loseAddress, onPage, waysTo } from "./lost-address.ts";
import { refusedAgain } from "./store.ts";
import { tellStuck } from "./stuck.ts";

/**
 * What becomes of a delivery that is not tried again: officers' messages are owed where officers read, a contact's at
 * the contact's next address; where there is no other way an officer is told.
 */
export function createOnGivenUp(connected: Connected) {
  return async (tx: Tx, given: GivenUp, now: Date): Promise<void> => {
    const { delivery, template } = given;
    const why = isConnected(delivery.conversation, connected) ? given.why : "not_connected";
    // Their page is a table of ours: whoever cannot write there cannot tell them either.
    if (delivery.conversation === OFFICERS_PAGE) return;
    if (template?.courtesy) return;
    const compliance = await complianceAddress(tx);
    if (delivery.conversation === compliance) {
      await oweElsewhere(tx, delivery, OFFICERS_PAGE, now);
      await channelUnusable(tx, compliance, why, now);
      return;
    }
    if (template?.readers === "officers") return oweElsewhere(tx, delivery, compliance, now);
    const contactId = await contactAt(tx, delivery.conversation);
    const platform = platformOf(delivery.conversation);
    const again = delivery.what === "send" ? template?.comesAgain : undefined;
    const stuck = why === "parked" || why === "rejected" ? why : undefined;
    // Told apart from what did not: owed anew, what has arrived after all would be there twice.
    const unknown = delivery.mayHaveLeft && stuck !== undefined;
    // Elsewhere a refusal is rather of what we say than of whom we say it to.
    const mailRefused = again !== undefined && stuck === "rejected" && platform === "mail" && !unknown;
    const gone =
      contactId !== undefined &&
      (why === "unreachable" || (mailRefused && (await refusedAgain(tx, delivery, contactId))));
    if (again && stuck && platform && !gone) {
      if (unknown) return tellStuck(tx, { platform, why: "unknown" }, now);
      await again(tx, delivery.facts, stuck, now);
      await tellStuck(tx, { platform, why: stuck }, now);
      return;
    }
    const key = `undelivered:${delivery.key}`;
    if (gone) {
      const lost = { contactId, address: delivery.conversation, key, by: "tinstone", template };
      const { next, newReader } = await loseAddress(tx, lost, connected, now);
      if (newReader === undefined || !isAsking(delivery)) await elsewhere(tx, delivery, next, now);
      return;
    }
    const facts = { conversation: delivery.conversation, why: unknown ? "unknown" : why };
    const told = { template: "officers.undelivered", facts };
    if (why !== "not_connected") {
      await tellOfficers(tx, { ...told, key }, now);
      return;
    }
    // The address is as good as before, once its platform is connected again.
    const { byItself, page } = contactId ? await waysTo(tx, contactId, connected) : {};
    if (byItself !== undefined) return elsewhere(tx, delivery, byItself, now);
    const contact = contactId && isAsking(delivery) ? await contactById(tx, contactId) : undefined;
    const by = { actor: "tinstone", connected, lost: true } as const;
    const another = contact && (await askAnother(tx, contact.supplierId, contact.id, by, now));
    if (another === undefined) await elsewhere(tx, delivery, onPage(page, template), now);
    const ofToday = `not_connected:${delivery.conversation}:${now.toISOString().slice(0, 10)}`;
    await tellOfficers(tx, { ...told, key: ofToday }, now);
  };
}

/** A survey's invitation or reminder: where somebody else is asked instead, it is not owed to who was. */
function isAsking({ template }: OpenDelivery): boolean {
  return template === "survey.invitation" || template === "survey.reminder";
}

/** A new face for an old message means nothing where that message is not. */
async function elsewhere(tx: Tx, given: OpenDelivery, next: Address | undefined, now: Date): Promise<void> {
  if (next !== undefined && given.what === "send") await oweElsewhere(tx, given, next, now);
}
